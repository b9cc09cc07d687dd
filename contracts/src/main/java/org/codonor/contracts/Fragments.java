package org.codonor.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A union of partial documents. What two of them both define fails: one place for each thing. */
final class Fragments {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private final ObjectNode paths = YAML.createObjectNode();
    private final ObjectNode components = YAML.createObjectNode();
    private final ArrayNode tags = YAML.createArrayNode();
    private final Map<String, String> origins = new HashMap<>();

    /** Adds every fragment of a folder, in the order of their names; a folder that is not there adds nothing. */
    Fragments with(Path folder) {
        return with(folder, "");
    }

    /** The same for fragments of what every service has: {@code <service>} and {@code <Service>} stand for its name. */
    Fragments with(Path folder, String service) {
        if (Files.isDirectory(folder)) {
            files(folder).forEach(file -> add(file, service));
        }
        return this;
    }

    ObjectNode paths() {
        return paths;
    }

    ObjectNode components() {
        return components;
    }

    ArrayNode tags() {
        return tags;
    }

    private void add(Path file, String service) {
        JsonNode fragment = parse(file, service);
        fragment.fieldNames().forEachRemaining(key -> {
            if (!List.of("paths", "components", "tags").contains(key)) {
                throw new ContractBroken(
                        file.getFileName() + " has '" + key + "'; a fragment has paths, components and tags");
            }
        });
        merge(paths, fragment.path("paths"), "paths", file);
        fragment.path("components")
                .properties()
                .forEach(kind ->
                        merge(components.withObjectProperty(kind.getKey()), kind.getValue(), kind.getKey(), file));
        fragment.path("tags").forEach(tag -> {
            claim("tag " + tag.path("name").asText(), file);
            tags.add(tag);
        });
    }

    private void merge(ObjectNode into, JsonNode from, String kind, Path file) {
        from.properties().forEach(entry -> {
            claim(kind + " " + entry.getKey(), file);
            into.set(entry.getKey(), entry.getValue());
        });
    }

    private void claim(String what, Path file) {
        String other = origins.putIfAbsent(what, file.toString());
        if (other != null) {
            throw new ContractBroken(what + " stands in " + other + " and in " + file);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ContractBroken("Cannot list " + folder, e);
        }
    }

    private static JsonNode parse(Path file, String service) {
        try {
            return YAML.readTree(named(Files.readString(file), service));
        } catch (IOException e) {
            throw new ContractBroken("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static String named(String fragment, String service) {
        return service.isEmpty()
                ? fragment
                : fragment.replace("<service>", service)
                        .replace("<Service>", service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1));
    }
}

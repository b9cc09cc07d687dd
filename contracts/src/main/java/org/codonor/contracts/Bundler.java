package org.codonor.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the documents of the services, the one of the gateway, and its route table. Run by the build. */
public final class Bundler {
    static final List<String> SERVICES = List.of("contributions", "partners", "reporting");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private Bundler() {}

    /** Reads the fragments below the first folder and writes the documents into the second. */
    public static void main(String... args) throws IOException {
        Path target = Files.createDirectories(Path.of(args[1]));
        for (Map.Entry<String, JsonNode> file : bundle(Path.of(args[0])).entrySet()) {
            byte[] json = Bundle.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file.getValue());
            Files.write(target.resolve(file.getKey() + ".json"), json);
            if (file.getKey().equals("codonor")) {
                Files.write(target.resolve("codonor.yaml"), YAML.writeValueAsBytes(file.getValue()));
            }
        }
    }

    static Map<String, JsonNode> bundle(Path source) {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        Map<String, JsonNode> open = new LinkedHashMap<>();
        Fragments all = new Fragments().with(source.resolve("shared"));
        for (String service : SERVICES) {
            open.put(
                    service,
                    document(
                            source,
                            service,
                            service,
                            "What the " + service + " service answers to people and scripts."));
            String internal = "internal-" + service;
            documents.put(
                    internal,
                    document(
                            source,
                            service,
                            internal,
                            "What the " + service + " service answers to the other services. Not routed."));
            all.with(source.resolve("each"), service).with(source.resolve(service));
        }
        documents.putAll(open);
        documents.put("codonor", Bundle.of("Codonor", "Programme accounts for donors who share one programme.", all));
        documents.put("routes", Routes.of(open));
        return documents;
    }

    private static JsonNode document(Path source, String service, String folder, String description) {
        Fragments fragments = new Fragments()
                .with(source.resolve("shared"))
                .with(source.resolve(folder.replace(service, "each")), service)
                .with(source.resolve(folder));
        return Bundle.of("Codonor " + folder, description, fragments);
    }
}

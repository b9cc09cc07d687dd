package org.codonor.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** One self-contained OpenAPI document, made of fragments. */
final class Bundle {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOCAL = "#/components/";

    private Bundle() {}

    static ObjectNode of(String title, String description, Fragments fragments) {
        ObjectNode document = JSON.createObjectNode();
        document.put("openapi", "3.1.0");
        document.set("info", info(title, description));
        document.putArray("servers").addObject().put("url", "/").put("description", "Where this document was served");
        document.set("tags", usedTags(fragments.tags(), fragments.paths()));
        document.set("security", eitherWay());
        document.set("paths", fragments.paths().deepCopy());
        document.path("paths").forEach(path -> path.forEach(Bundle::takePastedTokens));
        document.set("components", used(document.path("paths"), fragments.components()));
        return document;
    }

    private static ObjectNode info(String title, String description) {
        ObjectNode info = JSON.createObjectNode();
        info.put("title", title).put("version", "1.0.0").put("description", description);
        info.putObject("contact").put("name", "Codonor");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        return info;
    }

    /** An operation that takes a token obtained by its document takes one obtained elsewhere as well. */
    private static void takePastedTokens(JsonNode operation) {
        if (operation.path("security").path(0).has("oidc")) {
            ((ObjectNode) operation).set("security", eitherWay());
        }
    }

    private static JsonNode eitherWay() {
        var security = JSON.createArrayNode();
        security.addObject().putArray("oidc");
        security.addObject().putArray("token");
        return security;
    }

    /** The tags that an operation has, in the order they were written. */
    private static JsonNode usedTags(JsonNode tags, JsonNode paths) {
        Set<String> names = new LinkedHashSet<>();
        paths.forEach(path ->
                path.forEach(operation -> operation.path("tags").forEach(tag -> names.add(tag.asText()))));
        var kept = JSON.createArrayNode();
        tags.valueStream()
                .filter(tag -> names.contains(tag.path("name").asText()))
                .forEach(kept::add);
        return kept;
    }

    /** The components that the paths need, directly or through others, in the order they were written. */
    private static ObjectNode used(JsonNode paths, ObjectNode components) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(paths);
        while (!open.isEmpty()) {
            for (String ref : Refs.in(open.pop())) {
                if (seen.add(ref)) {
                    open.add(resolve(ref, components));
                }
            }
        }
        ObjectNode kept = JSON.createObjectNode();
        components
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    if (kind.getKey().equals("securitySchemes")
                            || seen.contains(LOCAL + kind.getKey() + "/" + component.getKey())) {
                        kept.withObjectProperty(kind.getKey()).set(component.getKey(), component.getValue());
                    }
                }));
        return kept;
    }

    private static JsonNode resolve(String ref, ObjectNode components) {
        if (!ref.startsWith(LOCAL)) {
            throw new ContractBroken("$ref " + ref + " is not local: write " + LOCAL + "…");
        }
        JsonNode found = components.at(ref.substring(LOCAL.length() - 1));
        if (found.isMissingNode()) {
            throw new ContractBroken("$ref " + ref + " leads nowhere");
        }
        return found;
    }
}

package org.codonor.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The references a piece of a document makes. */
final class Refs {
    private Refs() {}

    static Set<String> in(JsonNode node) {
        Set<String> refs = new LinkedHashSet<>();
        collect(node, refs);
        return refs;
    }

    private static void collect(JsonNode node, Set<String> refs) {
        if (node.path("$ref").isTextual()) {
            refs.add(node.path("$ref").textValue());
        }
        node.properties().stream()
                .filter(entry -> !entry.getKey().equals("example"))
                .forEach(entry -> collect(entry.getValue(), refs));
        if (node.isArray()) {
            node.forEach(item -> collect(item, refs));
        }
    }
}

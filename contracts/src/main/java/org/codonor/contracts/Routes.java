package org.codonor.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Which service answers which path. Under a programme the first segment decides ({@code segments}); the few paths above
 * stand as they are ({@code paths}); {@code operations} lists every operation there is.
 */
final class Routes {
    private static final String PROGRAMME = "/v1/programmes/{programme}/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final ObjectNode table = Bundle.JSON.createObjectNode();

    private Routes() {
        table.putObject("paths");
        table.putObject("segments");
        table.putArray("operations");
    }

    static ObjectNode of(Map<String, JsonNode> documents) {
        Routes routes = new Routes();
        documents.forEach((service, document) -> document.path("paths")
                .properties()
                .forEach(path -> {
                    routes.add(path.getKey(), service);
                    path.getValue().properties().stream()
                            .filter(operation -> METHODS.contains(operation.getKey()))
                            .forEach(operation -> routes.table
                                    .withArray("operations")
                                    .addObject()
                                    .put(
                                            "operationId",
                                            operation
                                                    .getValue()
                                                    .path("operationId")
                                                    .asText())
                                    .put("method", operation.getKey().toUpperCase(java.util.Locale.ROOT))
                                    .put("path", path.getKey())
                                    .put("service", service));
                }));
        return routes.table;
    }

    private void add(String path, String service) {
        boolean inProgramme = path.startsWith(PROGRAMME);
        String key = inProgramme ? path.substring(PROGRAMME.length()).split("/", 2)[0] : path;
        ObjectNode known = (ObjectNode) table.path(inProgramme ? "segments" : "paths");
        if (known.has(key) && !known.path(key).textValue().equals(service)) {
            throw new ContractBroken(
                    "'" + key + "' belongs to " + known.path(key).textValue() + " and to " + service);
        }
        known.put(key, service);
    }
}

package org.codonor.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One bundled document, as the tests walk through it. */
record Contract(String name, JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    record Operation(Contract contract, String path, String method, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        boolean is(String... methods) {
            return List.of(methods).contains(method);
        }

        boolean hasParameter(String parameter) {
            return parameters().anyMatch(p -> p.path("name").asText().equals(parameter));
        }

        boolean hasBody() {
            return node.has("requestBody");
        }

        Stream<JsonNode> parameters() {
            return stream(node.path("parameters")).map(contract::resolved);
        }

        @Override
        public String toString() {
            return contract.name + ": " + id() + " (" + method + " " + path + ")";
        }
    }

    static Contract of(String name) {
        return new Contract(name, Contracts.document(name));
    }

    static Stream<Contract> all() {
        return Bundler.SERVICES.stream().flatMap(service -> Stream.of(of(service), of("internal-" + service)));
    }

    boolean isInternal() {
        return name.startsWith("internal-");
    }

    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry ->
                                found.add(new Operation(this, path.getKey(), entry.getKey(), entry.getValue()))));
        return found;
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}

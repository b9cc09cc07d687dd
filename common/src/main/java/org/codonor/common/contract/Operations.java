package org.codonor.common.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.contract.Operation.Parameter;
import org.codonor.common.trace.OpenOperations;
import org.codonor.contracts.Contracts;
import org.codonor.contracts.Schemas;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The operations of this service's contracts by operationId, ready to judge requests. */
@Startup
@ApplicationScoped
class Operations implements OpenOperations {
    private static final List<String> JSON_BODIES = List.of("application/merge-patch+json", "application/json");
    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, Operation> operations = new HashMap<>();
    private final Schemas schemas;

    Operations(@ConfigProperty(name = "codonor.service") String service) {
        schemas = new Schemas(service);
        read(service, schemas);
        read("internal-" + service, new Schemas("internal-" + service));
    }

    /** A schema of the public contract, by its name. */
    Schema schema(String name) {
        return schemas.at("/components/schemas/" + name);
    }

    @Nullable
    Operation of(String operationId) {
        return operations.get(operationId);
    }

    @Override
    public boolean isOpen(String operationId) {
        Operation operation = operations.get(operationId);
        return operation != null && operation.isOpen();
    }

    private void read(String name, Schemas shapes) {
        JsonNode document = Contracts.document(name);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    if (operation.has("operationId")) {
                        String pointer = "/paths/" + Schemas.escape(path.getKey()) + "/" + method.getKey();
                        operations.put(
                                operation.path("operationId").asText(),
                                operation(document, operation, pointer, shapes));
                    }
                }));
    }

    private static Operation operation(JsonNode document, JsonNode operation, String pointer, Schemas schemas) {
        var query = new HashMap<String, Parameter>();
        boolean key = false;
        boolean ifMatch = false;
        int index = 0;
        for (JsonNode listed : operation.path("parameters")) {
            JsonNode parameter = resolve(document, listed);
            String name = parameter.path("name").asText();
            boolean required = parameter.path("required").asBoolean();
            String at =
                    listed.has("$ref") ? listed.path("$ref").asText().substring(1) : pointer + "/parameters/" + index;
            if (parameter.path("in").asText().equals("query")) {
                JsonNode declared = resolve(document, parameter.path("schema"));
                query.put(name, new Parameter(name, required, declared, schemas.at(at + "/schema")));
            }
            key |= required && name.equalsIgnoreCase("Idempotency-Key");
            ifMatch |= required && name.equalsIgnoreCase("If-Match");
            index++;
        }
        JsonNode body = operation.path("requestBody");
        String media = JSON_BODIES.stream()
                .filter(body.path("content")::has)
                .findFirst()
                .orElse(null);
        return new Operation(
                operation.path("operationId").asText(),
                query,
                key,
                ifMatch,
                body.path("required").asBoolean(),
                operation.path("security").isArray()
                        && operation.path("security").isEmpty(),
                operation.path("x-max-body").asInt(MOST_BYTES),
                media == null
                        ? null
                        : schemas.at(pointer + "/requestBody/content/" + Schemas.escape(media) + "/schema"));
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref")
                ? resolve(document, document.at(node.path("$ref").asText().substring(1)))
                : node;
    }
}

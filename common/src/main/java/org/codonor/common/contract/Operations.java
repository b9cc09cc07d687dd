package org.codonor.common.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.codonor.common.contract.Operation.Parameter;
import org.codonor.contracts.Contracts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The operations of this service's contracts by operationId, ready to judge requests. */
@Startup
@ApplicationScoped
class Operations {
    private final Map<String, Operation> operations = new HashMap<>();

    Operations(@ConfigProperty(name = "codonor.service") String service) {
        read(service);
        read("internal-" + service);
    }

    @Nullable
    Operation of(String operationId) {
        return operations.get(operationId);
    }

    private void read(String name) {
        JsonNode document = Contracts.document(name);
        String address = "https://contracts.invalid/" + name;
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(address, document.toString())).schemaRegistryConfig(config));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    if (operation.has("operationId")) {
                        String pointer = address + "#/paths/" + escape(path.getKey()) + "/" + method.getKey();
                        operations.put(
                                operation.path("operationId").asText(),
                                operation(document, operation, pointer, registry));
                    }
                }));
    }

    private static Operation operation(JsonNode document, JsonNode operation, String pointer, SchemaRegistry registry) {
        var query = new HashMap<String, Parameter>();
        boolean key = false;
        boolean ifMatch = false;
        int index = 0;
        for (JsonNode listed : operation.path("parameters")) {
            JsonNode parameter = resolve(document, listed);
            String name = parameter.path("name").asText();
            boolean required = parameter.path("required").asBoolean();
            String at = listed.has("$ref")
                    ? pointer.substring(0, pointer.indexOf('#'))
                            + listed.path("$ref").asText()
                    : pointer + "/parameters/" + index;
            if (parameter.path("in").asText().equals("query")) {
                JsonNode declared = resolve(document, parameter.path("schema"));
                query.put(name, new Parameter(name, required, declared, schema(registry, at + "/schema")));
            }
            key |= required && name.equalsIgnoreCase("Idempotency-Key");
            ifMatch |= required && name.equalsIgnoreCase("If-Match");
            index++;
        }
        JsonNode body = operation.path("requestBody");
        String media = body.at("/content/application~1merge-patch+json").isMissingNode()
                ? "application~1json"
                : "application~1merge-patch+json";
        return new Operation(
                operation.path("operationId").asText(),
                query,
                key,
                ifMatch,
                body.path("required").asBoolean(),
                body.isMissingNode() ? null : schema(registry, pointer + "/requestBody/content/" + media + "/schema"));
    }

    private static Schema schema(SchemaRegistry registry, String location) {
        return registry.getSchema(SchemaLocation.of(location));
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref")
                ? resolve(document, document.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    private static String escape(String path) {
        return path.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}

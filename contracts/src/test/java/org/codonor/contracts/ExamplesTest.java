package org.codonor.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example obeys the schema it stands beside; every body has one. */
class ExamplesTest {
    private final List<String> wrong = new ArrayList<>();
    private SchemaRegistry registry;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contributions",
                "partners",
                "reporting",
                "internal-contributions",
                "internal-partners",
                "internal-reporting"
            })
    void an_example_obeys_its_schema(String name) {
        Contract contract = Contract.of(name);
        registry = registry(contract);
        contract.operations().forEach(operation -> {
            String at = "/paths/" + escaped(operation.path()) + "/" + operation.method();
            contents(contract, at + "/requestBody");
            operation
                    .node()
                    .path("responses")
                    .fieldNames()
                    .forEachRemaining(status -> contents(contract, at + "/responses/" + status));
            for (int i = 0; i < operation.node().path("parameters").size(); i++) {
                parameter(contract, operation, at + "/parameters/" + i);
            }
        });
        contract.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> check(
                        contract,
                        "/components/schemas/" + schema.getKey(),
                        schema.getValue().path("example")));

        assertThat(wrong).isEmpty();
    }

    private void parameter(Contract contract, Contract.Operation operation, String pointer) {
        JsonNode holder = contract.document().at(pointer);
        String at = holder.has("$ref") ? holder.path("$ref").asText().substring(1) : pointer;
        JsonNode parameter = contract.resolved(holder);
        check(contract, at + "/schema", parameter.path("example"));
        if (parameter.path("in").asText().equals("path") && !parameter.has("example") && !parameter.has("examples")) {
            wrong.add("no example for " + parameter.path("name") + " of " + operation);
        }
    }

    private void contents(Contract contract, String pointer) {
        JsonNode holder = contract.document().at(pointer);
        String at = holder.has("$ref") ? holder.path("$ref").asText().substring(1) : pointer;
        contract.resolved(holder).path("content").properties().forEach(media -> {
            String here = at + "/content/" + escaped(media.getKey());
            JsonNode body = media.getValue();
            if (!body.has("example") && !body.has("examples")) {
                wrong.add("no example at " + here);
            }
            if (media.getKey().contains("json")) {
                check(contract, here + "/schema", body.path("example"));
                body.path("examples")
                        .forEach(example -> check(
                                contract,
                                here + "/schema",
                                contract.resolved(example).path("value")));
            }
        });
    }

    private void check(Contract contract, String at, JsonNode example) {
        if (!example.isMissingNode()) {
            registry.getSchema(SchemaLocation.of(address(contract) + "#" + uri(at)))
                    .validate(example.toString(), InputFormat.JSON)
                    .forEach(error -> wrong.add(at + ": " + error));
        }
    }

    private static SchemaRegistry registry(Contract contract) {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(
                                Map.of(address(contract), contract.document().toString()))
                        .schemaRegistryConfig(config));
    }

    private static String address(Contract contract) {
        return "https://contracts.invalid/" + contract.name();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String uri(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }
}

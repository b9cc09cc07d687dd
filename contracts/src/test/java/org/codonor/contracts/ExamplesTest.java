package org.codonor.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example obeys the schema it stands beside; every body has one. */
class ExamplesTest {
    private final List<String> wrong = new ArrayList<>();
    private Schemas schemas;

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
        schemas = new Schemas(name);
        contract.operations().forEach(operation -> {
            String at = "/paths/" + Schemas.escape(operation.path()) + "/" + operation.method();
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
                        "/components/schemas/" + schema.getKey(),
                        schema.getValue().path("example")));

        assertThat(wrong).isEmpty();
    }

    private void parameter(Contract contract, Contract.Operation operation, String pointer) {
        JsonNode holder = contract.document().at(pointer);
        String at = holder.has("$ref") ? holder.path("$ref").asText().substring(1) : pointer;
        JsonNode parameter = contract.resolved(holder);
        check(at + "/schema", parameter.path("example"));
        if (parameter.path("in").asText().equals("path") && !parameter.has("example") && !parameter.has("examples")) {
            wrong.add("no example for " + parameter.path("name") + " of " + operation);
        }
    }

    private void contents(Contract contract, String pointer) {
        JsonNode holder = contract.document().at(pointer);
        String at = holder.has("$ref") ? holder.path("$ref").asText().substring(1) : pointer;
        contract.resolved(holder).path("content").properties().forEach(media -> {
            String here = at + "/content/" + Schemas.escape(media.getKey());
            JsonNode body = media.getValue();
            boolean bytes = contract.resolved(body.path("schema"))
                    .path("format")
                    .asText()
                    .equals("binary");
            if (!bytes && !body.has("example") && !body.has("examples")) {
                wrong.add("no example at " + here);
            }
            if (media.getKey().contains("json")) {
                check(here + "/schema", body.path("example"));
                body.path("examples")
                        .forEach(example -> check(
                                here + "/schema", contract.resolved(example).path("value")));
            }
        });
    }

    private void check(String at, JsonNode example) {
        if (!example.isMissingNode()) {
            schemas.at(at)
                    .validate(example.toString(), InputFormat.JSON)
                    .forEach(error -> wrong.add(at + ": " + error));
        }
    }
}

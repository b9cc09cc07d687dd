package org.codonor.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A request has a shape without holes: nothing unknown, nothing unlimited. */
class SchemasTest {
    private static final Set<String> BOUNDED = Set.of("enum", "const", "pattern", "format");

    @Test
    void a_request_is_closed_and_bounded() {
        SoftAssertions.assertSoftly(softly -> Contract.all()
                .forEach(contract -> contract.operations().forEach(operation -> {
                    Stream<JsonNode> bodies = operation
                            .node()
                            .path("requestBody")
                            .path("content")
                            .valueStream()
                            .map(media -> media.path("schema"));
                    Stream<JsonNode> parameters = operation.parameters().map(parameter -> parameter.path("schema"));
                    Stream.concat(bodies, parameters)
                            .forEach(schema -> check(softly, contract, schema, operation.toString(), new HashSet<>()));
                })));
    }

    private static void check(SoftAssertions softly, Contract contract, JsonNode at, String where, Set<JsonNode> seen) {
        JsonNode schema = contract.resolved(at);
        if (!seen.add(schema)) {
            return;
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").path(0).asText()
                : schema.path("type").asText();
        switch (type) {
            case "object" ->
                softly.assertThat(schema.has("oneOf") || isClosed(schema))
                        .as("additionalProperties: false at " + where)
                        .isTrue();
            case "array" ->
                softly.assertThat(schema.has("maxItems"))
                        .as("maxItems at " + where)
                        .isTrue();
            case "string" ->
                softly.assertThat(schema.has("maxLength") || BOUNDED.stream().anyMatch(schema::has))
                        .as("maxLength at " + where)
                        .isTrue();
            case "integer" ->
                softly.assertThat(schema.has("enum") || (schema.has("minimum") && schema.has("maximum")))
                        .as("minimum and maximum at " + where)
                        .isTrue();
            case "number" -> softly.fail("a JSON number at " + where);
            default -> {}
        }
        schema.path("properties")
                .properties()
                .forEach(property ->
                        check(softly, contract, property.getValue(), where + "/" + property.getKey(), seen));
        check(softly, contract, schema.path("items"), where + "/-", seen);
        Stream.of("oneOf", "anyOf", "allOf")
                .flatMap(kind -> schema.path(kind).valueStream())
                .forEach(part -> check(softly, contract, part, where, seen));
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
    }
}

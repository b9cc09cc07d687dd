package org.codonor.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The operations of a programme as the published contract describes them. */
final class Published {

    /** One operation; its path still has the names of its parameters. */
    record Operation(
            String id,
            String verb,
            String path,
            List<String> roles,
            boolean ifMatch,
            boolean tagged,
            boolean takesFile,
            String body,
            String query,
            List<String> filters) {

        /** The path up to and including its last parameter; empty where only the programme is one. */
        String thing() {
            int last = path.lastIndexOf('}');
            return path.indexOf('{') == path.lastIndexOf('{') ? "" : path.substring(0, last + 1);
        }

        /** What follows its last parameter, and what it has to be asked with. */
        String rest() {
            return path.substring(thing().length()) + query;
        }

        Pattern things() {
            return Pattern.compile("^" + thing().replaceAll("\\{[^}]*}", "[^/?.]+"));
        }

        /** Whether it reads, and changes nothing. */
        boolean reads() {
            return verb.equals("GET");
        }
    }

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private Published(JsonNode document) {
        this.document = document;
        for (var path : document.path("paths").properties()) {
            if (path.getKey().startsWith("/v1/programmes/{programme}")) {
                for (var verb : path.getValue().properties()) {
                    if (verb.getValue().has("operationId")) {
                        operations.add(operation(verb.getKey(), path.getKey(), verb.getValue()));
                    }
                }
            }
        }
    }

    static Published by(House house) {
        return new Published(house.nobody().get("/openapi.json").expect(200).json());
    }

    List<Operation> operations() {
        return operations;
    }

    /** An example of a parameter's value, empty where the contract gives none. */
    String example(String path, String parameter) {
        for (JsonNode operation : document.path("paths").path(path)) {
            for (JsonNode each : operation.isArray() ? operation : operation.path("parameters")) {
                JsonNode found = resolved(each);
                if (found.path("name").asText().equals(parameter)) {
                    return example(found);
                }
            }
        }
        return "";
    }

    private String example(JsonNode parameter) {
        JsonNode schema = resolved(parameter.path("schema"));
        return parameter.path("example").asText(schema.path("example").asText(""));
    }

    /** What has to be asked with, by the contract's examples. */
    private String query(JsonNode operation) {
        List<String> query = new ArrayList<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode found = resolved(each);
            if (found.path("in").asText().equals("query")
                    && found.path("required").asBoolean()) {
                query.add(found.path("name").asText() + "=" + URLEncoder.encode(example(found), UTF_8));
            }
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    /** What may be asked with. */
    private List<String> filters(JsonNode operation) {
        List<String> filters = new ArrayList<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode found = resolved(each);
            if (found.path("in").asText().equals("query")) {
                filters.add(found.path("name").asText());
            }
        }
        return filters;
    }

    private Operation operation(String verb, String path, JsonNode it) {
        List<String> roles = new ArrayList<>();
        it.path("x-roles").forEach(role -> roles.add(role.asText()));
        boolean ifMatch = false;
        for (JsonNode each : it.path("parameters")) {
            ifMatch |= resolved(each).path("name").asText().equals("If-Match");
        }
        JsonNode content = resolved(it.path("requestBody")).path("content");
        return new Operation(
                it.path("operationId").asText(),
                verb.toUpperCase(Locale.ROOT),
                path,
                roles,
                ifMatch,
                resolved(it.path("responses").path("200")).path("headers").has("ETag"),
                !content.isEmpty() && body(content).isEmpty(),
                body(content),
                query(it),
                filters(it));
    }

    /** The first example of a JSON body; empty where there is no body, or none in JSON. */
    private String body(JsonNode content) {
        for (var type : content.properties()) {
            if (type.getKey().contains("json")) {
                JsonNode media = type.getValue();
                JsonNode one = media.path("example");
                if (one.isMissingNode() && !media.path("examples").isEmpty()) {
                    one = resolved(media.path("examples").elements().next()).path("value");
                }
                return one.isMissingNode() ? "{}" : one.toString();
            }
        }
        return "";
    }

    private JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : ref.startsWith("#") ? document.at(ref.substring(1)) : MissingNode.getInstance();
    }
}

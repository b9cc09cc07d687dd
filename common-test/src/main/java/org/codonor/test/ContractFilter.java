package org.codonor.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codonor.contracts.Contracts;
import org.codonor.contracts.Schemas;
import org.jspecify.annotations.Nullable;

/** Every test call obeys the contract: the operation, its status, its media type and its body must be written there. */
public final class ContractFilter implements Filter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Found> operations = new ArrayList<>();
    private final Map<String, Schemas> schemas = new HashMap<>();

    /** For the documents of these names, for example {@code contributions} and {@code internal-contributions}. */
    public ContractFilter(String... names) {
        for (String name : names) {
            Found.allOf(name, Contracts.document(name)).forEach(operations::add);
            schemas.put(name, new Schemas(name));
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        check(
                request.getMethod(),
                URI.create(request.getURI()).getPath(),
                answer.statusCode(),
                answer.contentType(),
                answer.asByteArray());
        return answer;
    }

    /** Fails unless the contract knows this answer; also for servers that stand in for a service. */
    public void check(String method, String path, int status, String contentType, byte[] body) {
        Found found = operation(method, path);
        if (found == null) {
            if (status == 404 || status == 405) {
                return; // what the contract does not know does not exist
            }
            throw new AssertionError("not in the contract: " + method + " " + path + " answered " + status);
        }
        JsonNode answer =
                resolve(found.document, found.operation.path("responses").path(Integer.toString(status)));
        if (answer.isMissingNode()) {
            throw new AssertionError(method + " " + found.template + " answered " + status
                    + ", which the contract lacks: " + new String(body, StandardCharsets.UTF_8));
        }
        if (body.length > 0) {
            checkBody(found, answer, status, contentType, body);
        }
    }

    private void checkBody(Found found, JsonNode answer, int status, String contentType, byte[] body) {
        String media = contentType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!answer.path("content").has(media)) {
            throw new AssertionError(
                    found.template + " " + status + " has a body of " + media + ", which the contract lacks");
        }
        if (!(media.equals("application/json") || media.endsWith("+json"))
                || !answer.path("content").path(media).has("schema")) {
            return;
        }
        JsonNode listed = found.operation.path("responses").path(Integer.toString(status));
        String pointer = listed.has("$ref")
                ? listed.path("$ref").asText().substring(1)
                : "/paths/" + Schemas.escape(found.template) + "/" + found.method + "/responses/" + status;
        var schema = schemas.get(found.name).at(pointer + "/content/" + Schemas.escape(media) + "/schema");
        List<String> errors = new ArrayList<>();
        try {
            schema.validate(JSON.readTree(body)).forEach(error -> errors.add(error.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!errors.isEmpty()) {
            throw new AssertionError(found.template + " " + status + " is not as the contract says: " + errors + "\n"
                    + new String(body, StandardCharsets.UTF_8));
        }
    }

    /** An operation of a contract, and what its path looks like. */
    private record Found(
            String name, JsonNode document, String template, Pattern path, String method, JsonNode operation) {
        static Stream<Found> allOf(String name, JsonNode document) {
            return document.path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .map(operation -> new Found(
                                    name,
                                    document,
                                    path.getKey(),
                                    shapeOf(path.getKey()),
                                    operation.getKey(),
                                    operation.getValue())));
        }

        private static Pattern shapeOf(String template) {
            return Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+?"));
        }

        boolean isMeant(String verb, String asked) {
            return method.equals(verb) && path.matcher(asked).matches();
        }

        /** How much of the template is no parameter. */
        int literal() {
            return template.replaceAll("[{][^}]*}", "").length();
        }

        long parameters() {
            return template.chars().filter(c -> c == '{').count();
        }
    }

    /** Of the operations that match, the most literal one is meant. */
    private @Nullable Found operation(String method, String path) {
        String verb = method.toLowerCase(Locale.ROOT);
        return operations.stream()
                .filter(operation -> operation.isMeant(verb, path))
                .max(Comparator.comparingInt(Found::literal)
                        .thenComparing(Found::parameters, Comparator.reverseOrder())
                        .thenComparingInt(operation -> operation.template.indexOf('{')))
                .orElse(null);
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}

package org.codonor.common.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.codonor.common.audit.Hash;
import org.codonor.common.contract.Operation.Parameter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** The contract judges a request before any code of the feature runs: headers, query parameters, body. */
public class ContractFilter {
    private static final String KEY = "Idempotency-Key";
    private static final int MOST_ERRORS = 100;

    @Inject
    Operations operations;

    @Inject
    Call call;

    @Inject
    ObjectMapper mapper;

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 100)
    public void check(ContainerRequestContext request, SimpleResourceInfo resource) throws IOException {
        Operation operation = operations.of(resource.getMethodName());
        if (operation == null) {
            throw new IllegalStateException("not in the contract: " + resource.getMethodName());
        }
        checkQuery(operation, request.getUriInfo().getQueryParameters());
        String key = key(operation, request);
        String ifMatch = ifMatch(operation, request);
        byte[] body = request.getEntityStream().readNBytes(operation.mostBytes() + 1);
        if (body.length > operation.mostBytes()) {
            throw Refused.because(CommonProblem.TOO_LARGE)
                    .detail("This operation takes at most " + operation.mostBytes() + " bytes.")
                    .with("limit", operation.mostBytes());
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        String canonical = checkBody(operation, body);
        String path = request.getUriInfo().getPath();
        call.is(
                operation.id(),
                request.getUriInfo().getPathParameters().getFirst("programme"),
                key,
                ifMatch,
                Hash.sha256(path + "\n" + canonical));
    }

    private static void checkQuery(Operation operation, MultivaluedMap<String, String> given) {
        var refused = Refused.because(CommonProblem.MALFORMED).detail("A query parameter is not as the contract says.");
        given.forEach((name, values) -> {
            Parameter parameter = operation.query().get(name);
            if (parameter == null) {
                refused.error("?" + name, "unknown-parameter", "There is no such parameter here.");
            } else if (values.size() > 1) {
                refused.error("?" + name, "repeated-parameter", "Give it once.");
            } else {
                refused.errors(violations("?" + name, parameter.schema(), value(parameter, values.getFirst())));
            }
        });
        operation.query().values().stream()
                .filter(parameter -> parameter.required() && !given.containsKey(parameter.name()))
                .forEach(missing -> refused.error("?" + missing.name(), "required", "This parameter is needed."));
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private static JsonNode value(Parameter parameter, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (parameter.type()) {
            case "integer" ->
                text.matches("-?[0-9]{1,9}") ? json.numberNode(Integer.parseInt(text)) : json.textNode(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? json.booleanNode(text.equals("true"))
                        : json.textNode(text);
            case "array" -> {
                var items = json.arrayNode();
                for (String item : text.split(",", -1)) {
                    items.add(item);
                }
                yield items;
            }
            default -> json.textNode(text);
        };
    }

    private static @Nullable String key(Operation operation, ContainerRequestContext request) {
        String key = request.getHeaderString(KEY);
        if (!operation.needsKey()) {
            return null;
        }
        if (key == null || key.isBlank()) {
            throw Refused.because(CommonProblem.KEY_MISSING)
                    .detail("Send an Idempotency-Key of your choice; repeat it only to repeat this very request.");
        }
        if (key.length() > 255 || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error(KEY, "format", "1 to 255 printable ASCII characters without spaces.");
        }
        return key;
    }

    private static @Nullable String ifMatch(Operation operation, ContainerRequestContext request) {
        String version = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (operation.needsIfMatch() && version == null) {
            throw Refused.because(CommonProblem.IF_MATCH_MISSING)
                    .detail("Read the resource and send its ETag as If-Match.");
        }
        return operation.needsIfMatch() ? version : null;
    }

    private String checkBody(Operation operation, byte[] body) {
        Schema schema = operation.body();
        if (schema == null || (body.length == 0 && !operation.needsBody())) {
            return body.length == 0 ? "" : Hash.hex(Hash.sha256(body));
        }
        JsonNode tree = tree(body);
        List<Violation> violations = violations("", schema, tree);
        if (operation.isOpen()) {
            violations = violations.stream().map(ContractFilter::unspoken).toList();
        }
        if (!violations.isEmpty()) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .detail("The body is not as the contract says.")
                    .errors(violations);
        }
        return Hash.canonical(mapper, tree);
    }

    /** To somebody who may have to fear for it nothing of what was written is said back, not even a member's name. */
    private static Violation unspoken(Violation violation) {
        boolean foreign = violation.code().equals("additionalProperties");
        String pointer = String.valueOf(violation.pointer());
        return new Violation(
                foreign ? pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))) : pointer,
                violation.code(),
                "Not as the contract says.");
    }

    private JsonNode tree(byte[] body) {
        try {
            JsonNode tree = mapper.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw Refused.because(CommonProblem.MALFORMED).detail("A JSON body is needed.");
            }
            return tree;
        } catch (JsonProcessingException malformed) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .detail("The body is not well-formed JSON, or a member stands in it twice.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Violation> violations(String root, Schema schema, JsonNode value) {
        var byPlace = new LinkedHashMap<String, Violation>();
        for (Error error : schema.validate(value)) {
            String place = root + pointer(error.getInstanceLocation().toString(), error.getProperty());
            String code = error.getKeyword() == null ? "schema" : error.getKeyword();
            byPlace.putIfAbsent(place, new Violation(place, code, message(error.getMessage())));
        }
        return byPlace.values().stream().limit(MOST_ERRORS).toList();
    }

    private static String pointer(String location, @Nullable String property) {
        String base = location.startsWith("$") ? location.substring(1) : location;
        return property == null ? base : base + "/" + property;
    }

    private static String message(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}

package org.codonor.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.codonor.gateway.route.Route.Pace;

/** Reads the bundled public contracts from the class path; the internal ones are never opened here. */
public final class Contract {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final String folder;
    private final long defaultMaxBodyBytes;

    public Contract(String folder, long defaultMaxBodyBytes) {
        this.folder = folder;
        this.defaultMaxBodyBytes = defaultMaxBodyBytes;
    }

    /** The merged document of all three services. */
    public JsonNode merged() {
        return read("codonor");
    }

    public List<Route> routes() {
        return Arrays.stream(Service.values())
                .flatMap(service -> routes(service).stream())
                .toList();
    }

    private List<Route> routes(Service service) {
        JsonNode document = read(service.label());
        List<Route> routes = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> routes.add(
                                route(service, document, path.getKey(), operation.getKey(), operation.getValue()))));
        return routes;
    }

    private Route route(Service service, JsonNode document, String path, String method, JsonNode operation) {
        if (!path.startsWith("/v1/")) {
            throw new IllegalStateException("The public contract of " + service.label() + " has the path " + path);
        }
        JsonNode security = operation.has("security") ? operation.get("security") : document.path("security");
        return new Route(
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                security.isArray() && security.isEmpty(),
                isKeyed(document, operation),
                pace(method, operation),
                operation.path("x-max-body").asLong(defaultMaxBodyBytes));
    }

    private static boolean isKeyed(JsonNode document, JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .anyMatch(parameter -> parameter.path("name").asText().equalsIgnoreCase("Idempotency-Key"));
    }

    private static Pace pace(String method, JsonNode operation) {
        if (!method.equals("get")) {
            return Pace.WRITE;
        }
        boolean onlyJson = true;
        for (var types = operation.at("/responses/200/content").fieldNames(); types.hasNext(); ) {
            onlyJson &= types.next().equals("application/json");
        }
        return onlyJson ? Pace.READ : Pace.EXPORT;
    }

    private JsonNode read(String name) {
        String file = folder + "/" + name + ".json";
        try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The contract " + file + " is not on the class path");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

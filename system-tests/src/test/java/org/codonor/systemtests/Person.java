package org.codonor.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One caller of the public API with one token, who waits as told when it asked too often. */
public final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final HttpClient http;
    private final Supplier<String> tokens;
    private @Nullable String token;

    Person(URI gateway, HttpClient http, Supplier<String> tokens) {
        this.gateway = gateway;
        this.http = http;
        this.tokens = tokens;
    }

    /** What came back, as text and, where it is JSON, as a tree. */
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            try {
                return text.startsWith("{") ? JSON.readTree(text) : MissingNode.getInstance();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        public String tag() {
            return headers.firstValue("ETag").orElse("");
        }

        /** Fails with the whole answer, where the status is another. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected %d, got %d: %s".formatted(wanted, status, text));
            }
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, null, headers);
    }

    /** Creates something, with a new Idempotency-Key. */
    public Answer post(String path, String body) {
        return post(path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer post(String path, String body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    /** Reads the thing, then does the verb on what was read, with a new Idempotency-Key. */
    public Answer verb(String path, String verb, @Nullable String body) {
        Answer now = get(path).expect(200);
        return send(
                "POST",
                path + "/" + verb,
                body,
                Map.of(
                        "If-Match",
                        now.tag(),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    public Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(60));
        Map<String, String> all = new HashMap<>(headers);
        if (!token().isEmpty()) {
            all.putIfAbsent("Authorization", "Bearer " + token());
        }
        if (body != null) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        all.forEach(request::header);
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 429) {
                Thread.sleep(Duration.ofSeconds(
                        answer.headers().firstValueAsLong("Retry-After").orElse(1)));
                return send(method, path, body, headers);
            }
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized String token() {
        String known = token;
        if (known == null) {
            known = tokens.get();
            token = known;
        }
        return known;
    }
}

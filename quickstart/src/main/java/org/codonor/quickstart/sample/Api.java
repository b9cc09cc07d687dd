package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.codonor.quickstart.CannotRun;
import org.jspecify.annotations.Nullable;

/** The public API as one person after the other calls it; waits out what a moment's patience cures. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();
    /** Somebody without a token. */
    private static final String NOBODY = "nobody";

    private static final int TRIES_MAX = 8;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final UnaryOperator<String> tokenOf;

    Api(UnaryOperator<String> tokenOf) {
        this.tokenOf = tokenOf;
    }

    /** What came back: its status, its tag, its body. */
    record Answer(int status, String tag, JsonNode body) {

        boolean good() {
            return status / 100 == 2;
        }

        String state() {
            return body.path("state").asText(body.path("status").asText());
        }

        /** The refusal as a person reads it. */
        String words() {
            StringBuilder words = new StringBuilder("%d %s. %s"
                    .formatted(
                            status,
                            body.path("title").asText(),
                            body.path("detail").asText()));
            for (JsonNode error : body.path("errors")) {
                words.append(" %s: %s"
                        .formatted(
                                error.path("pointer").asText(),
                                error.path("detail").asText()));
            }
            return words.toString();
        }
    }

    Answer get(String person, URI address) {
        return send(person, "GET", address, null, Map.of());
    }

    Answer send(String person, String method, URI address, @Nullable JsonNode body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_MAX)
                .header("Accept", "application/json, application/problem+json");
        if (!person.equals(NOBODY)) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(person, tokenOf));
        }
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        return patiently(request.build());
    }

    /** Nothing is lost by asking again: what the loader sends is idempotent by key, or refused as already there. */
    private Answer patiently(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                boolean again = answer.statusCode() == 429 || answer.statusCode() >= 502;
                if (!again || attempt == TRIES_MAX) {
                    return read(answer);
                }
            } catch (IOException e) {
                if (attempt == TRIES_MAX) {
                    throw new CannotRun("%s does not answer.".formatted(request.uri()), e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(attempt);
        }
    }

    static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE.multipliedBy(attempt));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static CannotRun interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CannotRun("Stopped while loading the sample programme.", e);
    }

    private static Answer read(HttpResponse<String> answer) throws IOException {
        JsonNode body = answer.body().startsWith("{") ? JSON.readTree(answer.body()) : MissingNode.getInstance();
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), body);
    }
}

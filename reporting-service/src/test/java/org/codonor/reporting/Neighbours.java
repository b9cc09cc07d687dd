package org.codonor.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.codonor.contracts.Schemas;
import org.codonor.test.ContractFilter;
import org.jspecify.annotations.Nullable;

/**
 * The two other services as this one sees them: a real HTTP server whose every answer must be one that their contracts
 * allow. Tests say what it answers and read what it was asked.
 */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "{\"access_token\":\"stand-in\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
    private static final Map<String, Reply> REPLIES = new ConcurrentHashMap<>();
    private static final List<Question> QUESTIONS = new CopyOnWriteArrayList<>();
    private static final List<String> BROKEN = new CopyOnWriteArrayList<>();

    private static final Schemas CONTRIBUTIONS = new Schemas("internal-contributions");

    private final ContractFilter contract = new ContractFilter("internal-contributions", "internal-partners");
    private @Nullable HttpServer server;

    /** A question as it came in. */
    public record Question(
            String method, String path, @Nullable String query, JsonNode body) {}

    /** What is answered; a delay beyond the asker's patience is silence. */
    public record Reply(int status, String body, int delayMillis) {}

    /** Answers every question whose path begins so from now on. */
    public static void answer(String path, int status, String body) {
        REPLIES.put(path, new Reply(status, body, 0));
    }

    public static void hang(String path, int millis) {
        REPLIES.put(path, new Reply(503, problem(503), millis));
    }

    public static void forget() {
        REPLIES.clear();
        QUESTIONS.clear();
    }

    public static List<Question> asked(String pathPart) {
        return QUESTIONS.stream()
                .filter(question -> question.path().contains(pathPart))
                .toList();
    }

    /** What broke the contracts, if anything. */
    public static List<String> broken() {
        return new ArrayList<>(BROKEN);
    }

    public static String problem(int status) {
        return """
                {"type":"/errors/not-found","title":"No","status":%d,
                 "instance":"urn:uuid:019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e02"}
                """.formatted(status);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::serve);
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "CODONOR_CONTRIBUTIONS_URL", address,
                "CODONOR_PARTNERS_URL", address,
                "CODONOR_CLIENT_SECRET", "reporting-service-secret",
                "quarkus.oidc-client.token-path", address + "/token",
                "quarkus.rest-client.asks.read-timeout", "700",
                "quarkus.rest-client.contributions.read-timeout", "2000",
                "quarkus.rest-client.partners.read-timeout", "2000");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/token")) {
                send(exchange, 200, "application/json", TOKEN);
                return;
            }
            byte[] sent = exchange.getRequestBody().readAllBytes();
            JsonNode body = JSON.readTree(sent.length == 0 ? "null".getBytes(StandardCharsets.UTF_8) : sent);
            QUESTIONS.add(new Question(
                    exchange.getRequestMethod(), path, exchange.getRequestURI().getRawQuery(), body));
            if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                BROKEN.add("no token: " + path);
            }
            if (path.contains("/asks/")) {
                ask(body.path("act").asText()).validate(body).forEach(error -> BROKEN.add(path + " " + error));
            }
            Reply reply = reply(path);
            Thread.sleep(reply.delayMillis());
            String type = reply.status() < 400 ? "application/json" : "application/problem+json";
            check(
                    exchange.getRequestMethod(),
                    path,
                    reply.status(),
                    type,
                    reply.body().getBytes(StandardCharsets.UTF_8));
            send(exchange, reply.status(), type, reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each act has a shape of its own: write-off is AskToWriteOff. */
    private static Schema ask(String act) {
        var name = new StringBuilder("AskTo");
        for (String word : List.of(act.split("-"))) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return CONTRIBUTIONS.at("/components/schemas/" + name);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
    }

    private void check(String method, String path, int status, String type, byte[] answer) {
        try {
            contract.check(method, path, status, type, answer);
        } catch (AssertionError broken) {
            BROKEN.add(String.valueOf(broken.getMessage()));
        }
    }

    private static Reply reply(String path) {
        return REPLIES.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(() -> new Reply(404, problem(404), 0));
    }
}

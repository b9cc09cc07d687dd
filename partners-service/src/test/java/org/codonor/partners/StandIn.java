package org.codonor.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.codonor.common.period.Quarter;
import org.codonor.test.ContractFilter;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for contributions-service over real HTTP: it knows programmes, and accepts, refuses or leaves unanswered
 * what it is asked. What it says obeys that service's contract, and what it hears is measured by it.
 */
public final class StandIn implements QuarkusTestResourceLifecycleManager {
    private static final String PROGRAMMES = "/internal/v1/programmes/";

    private final ContractFilter contract = new ContractFilter("internal-contributions");
    private final AskBook book = new AskBook();
    private final FactBook facts = new FactBook();
    private final Map<String, String> modes = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "CODONOR_CONTRIBUTIONS_URL",
                address,
                "CODONOR_TOKEN_URL",
                address + "/token",
                "CODONOR_CLIENT_SECRET",
                "secret");
    }

    /** After the issuer, whose token endpoint this one replaces. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            if (path.startsWith("/control/")) {
                control(exchange, path.substring("/control/".length()), new String(body, StandardCharsets.UTF_8));
            } else if (path.equals("/token")) {
                token(exchange);
            } else if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                answer(exchange, 401, problem(401, "unauthenticated"));
            } else if (exchange.getRequestMethod().equals("PUT")) {
                ask(exchange, path, body);
            } else if (path.contains("/decisions/")) {
                decision(exchange, path.substring(path.lastIndexOf('/') + 1));
            } else if (path.contains("/adjustments/")) {
                adjustment(exchange, path.substring(path.lastIndexOf('/') + 1));
            } else if (path.endsWith("/figure-rows")) {
                figures(exchange, path.substring(PROGRAMMES.length()).replaceAll("/.*", ""));
            } else if (path.endsWith("/commitment-previews")) {
                preview(exchange, path.substring(PROGRAMMES.length()).replaceAll("/.*", ""), body);
            } else if (path.endsWith("/cover")) {
                cover(exchange, path.substring(PROGRAMMES.length()));
            } else {
                snapshot(exchange, path.substring(PROGRAMMES.length()));
            }
        } catch (IOException | RuntimeException | AssertionError failure) {
            complaints.add(exchange.getRequestMethod() + " " + path + ": " + failure);
            throw failure;
        } finally {
            exchange.close();
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        byte[] token = "{\"access_token\": \"service\", \"token_type\": \"Bearer\", \"expires_in\": 3600}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, token.length);
        exchange.getResponseBody().write(token);
    }

    /** How to answer about a programme from now on, and what was not as the contract says. */
    private void control(HttpExchange exchange, String programme, String mode) throws IOException {
        byte[] told = "".getBytes(StandardCharsets.UTF_8);
        switch (programme) {
            case "complaints" -> told = String.join("\n", complaints).getBytes(StandardCharsets.UTF_8);
            case "facts" -> told = facts.heard(mode).getBytes(StandardCharsets.UTF_8);
            case "asks" -> told = book.heard(mode).getBytes(StandardCharsets.UTF_8);
            default -> modes.put(programme, mode);
        }
        exchange.sendResponseHeaders(200, told.length == 0 ? -1 : told.length);
        if (told.length > 0) {
            exchange.getResponseBody().write(told);
        }
    }

    private void ask(HttpExchange exchange, String path, byte[] body) throws IOException {
        String programme = path.substring(PROGRAMMES.length()).replaceAll("/.*", "");
        if (path.contains("/obligations/")) {
            int status = facts.hear(path, body, modes.getOrDefault(programme, "accept"));
            byte[] answer = FactBook.answer(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, status == 200 ? answer.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(answer);
            }
            return;
        }
        book.measureAsk(path, body).forEach(error -> complaints.add(path + ": " + error));
        String mode = modes.getOrDefault(programme, "accept");
        if (mode.equals("down") || mode.equals("mute")) {
            answer(exchange, 503, problem(503, "unavailable"));
            return;
        }
        AskBook.Told told = book.answer(path, body, mode);
        if (mode.equals("deaf")) {
            return; // done, but the answer is lost on the way
        }
        answer(exchange, told.status(), told.body());
    }

    private void decision(HttpExchange exchange, String ref) throws IOException {
        if (ref.startsWith("NONE")) {
            answer(exchange, 404, problem(404, "not-found"));
        } else {
            answer(exchange, 200, Programme.decision(ref));
        }
    }

    /** There are none of quarters that have not begun (R05). */
    private void figures(HttpExchange exchange, String programme) throws IOException {
        String last = exchange.getRequestURI().getQuery().replaceAll(".*\\bto=([^&]*).*", "$1");
        if (Quarter.parse(last).isAfter(Api.quarter())) {
            answer(exchange, 422, problem(422, "rule").put("rule", "R05"));
        } else {
            answer(exchange, 200, Programme.figures(programme));
        }
    }

    private void adjustment(HttpExchange exchange, String ref) throws IOException {
        if (ref.startsWith("NONE")) {
            answer(exchange, 404, problem(404, "not-found"));
        } else {
            answer(exchange, 200, Programme.adjustment(ref));
        }
    }

    /** Nothing was paid, or what a test said is unspent. */
    private void cover(HttpExchange exchange, String path) throws IOException {
        String mode = modes.getOrDefault(path.replaceAll("/.*", ""), "accept");
        if (mode.equals("down")) {
            answer(exchange, 503, problem(503, "unavailable"));
        } else {
            String agreement = path.replaceAll(".*/agreements/(.*)/cover", "$1");
            String programme = path.replaceAll("/.*", "");
            answer(exchange, 200, Programme.cover(agreement, mode, book.committed(programme, agreement)));
        }
    }

    /** Nothing is in the way of a commitment, or as much as the ledger was told to refuse. */
    private void preview(HttpExchange exchange, String programme, byte[] body) throws IOException {
        book.measure("/components/schemas/CommitmentTerms", body)
                .forEach(error -> complaints.add("preview of " + programme + ": " + error));
        String mode = modes.getOrDefault(programme, "accept");
        if (mode.equals("down") || mode.equals("mute")) {
            answer(exchange, 503, problem(503, "unavailable"));
        } else {
            answer(exchange, 200, Programme.preview(programme, mode));
        }
    }

    private void snapshot(HttpExchange exchange, String programme) throws IOException {
        String mode = modes.getOrDefault(programme, "accept");
        if (mode.equals("down")) {
            answer(exchange, 503, problem(503, "unavailable"));
        } else if (programme.startsWith("NONE")) {
            answer(exchange, 404, problem(404, "not-found"));
        } else if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            answer(exchange, 200, Programme.snapshot(programme));
        }
    }

    private void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        String type = status < 400 ? "application/json" : "application/problem+json";
        contract.check(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), status, type, bytes);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static ObjectNode problem(int status, String slug) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "/errors/" + slug)
                .put("title", slug)
                .put("status", status)
                .put("instance", "urn:uuid:019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e02")
                .put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    }
}

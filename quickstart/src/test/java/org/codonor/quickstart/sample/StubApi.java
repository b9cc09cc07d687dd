package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.codonor.contracts.Contracts;
import org.codonor.contracts.Schemas;

/** Remembers what is sent to it and judges each request by the real contract; knows states, but no rule. */
final class StubApi implements AutoCloseable {

    private static final Map<String, String> NEXT = Map.ofEntries(
            Map.entry("DRAFT/clear", "CLEARED"),
            Map.entry("DRAFT/sign", "SIGNED"),
            Map.entry("DRAFT/submit", "SUBMITTED"),
            Map.entry("DRAFT/issue", "ISSUED"),
            Map.entry("CLOSED/reissue", "CLOSED"),
            Map.entry("CLEARED/sign", "SIGNING"),
            Map.entry("PLEDGED/commit", "COMMITTED"),
            Map.entry("UNTREATED/treat", "TREATED"),
            Map.entry("SUBMITTED/approve", "APPROVED"),
            Map.entry("SUBMITTED/review", "IN_REVIEW"),
            Map.entry("IN_REVIEW/approve", "APPROVED"),
            Map.entry("IN_REVIEW/check", "CHECKED"),
            Map.entry("CHECKED/accept", "ACCEPTED"),
            Map.entry("APPROVED/pay", "PAID"),
            Map.entry("PAID/confirm", "CONFIRMED"),
            Map.entry("DRAFT/classify", "CLASSIFIED"),
            Map.entry("CLASSIFIED/approve", "APPROVED"),
            Map.entry("CLASSIFIED/consult", "IN_CONSULTATION"),
            Map.entry("IN_CONSULTATION/revise", "DRAFT"),
            Map.entry("IN_CONSULTATION/approve", "APPROVED"),
            Map.entry("APPROVED/implement", "IMPLEMENTED"),
            Map.entry("OPEN/respond", "CLOSED"),
            Map.entry("PLANNED/share", "PLANNED"),
            Map.entry("PLANNED/convene", "CONVENED"),
            Map.entry("CONVENED/hold", "HELD"),
            Map.entry("HELD/minutes", "MINUTES_DRAFT"),
            Map.entry("PROPOSED/agree", "AGREED"),
            Map.entry("OPEN/start", "IN_PROGRESS"),
            Map.entry("OPEN/complete", "DONE"),
            Map.entry("OPEN/close", "CLOSED"),
            Map.entry("REPORTED/assess", "UNDER_ASSESSMENT"),
            Map.entry("UNDER_ASSESSMENT/open", "C_CASE_OPEN"),
            Map.entry("UNDER_ASSESSMENT/record-only", "RECORDED_ONLY"),
            Map.entry("C_CASE_OPEN/investigate", "INVESTIGATING"),
            Map.entry("C_CASE_OPEN/summarise", "C_CASE_OPEN"),
            Map.entry("INVESTIGATING/summarise", "INVESTIGATING"),
            Map.entry("INVESTIGATING/check-exemption", "INVESTIGATING"),
            Map.entry("INVESTIGATING/declare-unfounded", "UNFOUNDED"),
            Map.entry("INVESTIGATING/establish", "ESTABLISHED"),
            Map.entry("ESTABLISHED/recover", "RECOVERY"),
            Map.entry("RECOVERY/notices", "RECOVERY"),
            Map.entry("RECOVERY/write-off", "RECOVERY"),
            Map.entry("RECOVERY/complete-recovery", "READY_TO_CLOSE"),
            Map.entry("READY_TO_CLOSE/decide-disposition", "READY_TO_CLOSE"),
            Map.entry("READY_TO_CLOSE/close", "CLOSED"),
            Map.entry("UNFOUNDED/close", "CLOSED"),
            Map.entry("PLANNED/send", "SENT"),
            Map.entry("SENT/acknowledge", "ACKNOWLEDGED"),
            Map.entry("NOTIFIED/retract", "RETRACTED"),
            Map.entry("RECEIVED/ask", "RECEIVED"));

    private static final Map<String, String> FIRST = Map.ofEntries(
            Map.entry("contributions", "PLEDGED"),
            Map.entry("receipts", "BOOKED"),
            Map.entry("internal-releases", "BOOKED"),
            Map.entry("direct-costs", "BOOKED"),
            Map.entry("meetings", "PLANNED"),
            Map.entry("decisions", "PROPOSED"),
            Map.entry("action-points", "OPEN"),
            Map.entry("irregularity-cases", "REPORTED"),
            Map.entry("donor-measures", "NOTIFIED"),
            Map.entry("suspicions", "RECEIVED"));

    static final String RECEIPT = "4821-0937-5520-1846-7719";

    private final HttpServer server;
    private final JsonNode contract = Contracts.document("codonor");
    private final Schemas schemas = new Schemas("codonor");
    private final Map<String, String> states = new HashMap<>();
    private final List<String> writes = new ArrayList<>();
    private final List<String> clock = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private final Map<String, Integer> votes = new HashMap<>();

    private int allowed = Integer.MAX_VALUE;

    StubApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Person, method and path of every change, in order. */
    synchronized List<String> writes() {
        return List.copyOf(writes);
    }

    /** Where the clocks were put, in order. */
    synchronized List<String> clock() {
        return List.copyOf(clock);
    }

    /** Refuses every change after so many. */
    synchronized void allow(int changes) {
        allowed = changes;
    }

    /** What did not fit the contract. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    synchronized String state(String path) {
        return states.getOrDefault(path, "not there");
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestMethod()) {
            case "GET" -> read(exchange, path);
            case "PUT" -> {
                clock.add(Api.JSON.readTree(body).path("now").asText());
                exchange.sendResponseHeaders(204, -1);
            }
            default -> write(exchange, path, body);
        }
        exchange.close();
    }

    private void read(HttpExchange exchange, String path) throws IOException {
        states.computeIfPresent(path, (key, state) -> state.equals("SIGNING") ? "ACTIVE" : state);
        if (path.contains("/quarters/")) {
            states.putIfAbsent(path, "OPEN");
        }
        if (path.contains("/irregularity-statements/")) {
            states.putIfAbsent(path, "DRAFT");
        }
        if (path.contains("/irregularity-notices/")) {
            states.putIfAbsent(path, "PLANNED");
        }
        if (states.containsKey(path)) {
            send(exchange, 200, path);
        } else if (path.endsWith("/report-duties") || path.endsWith("/suspicions")) {
            boolean some = states.keySet().stream().anyMatch(thing -> thing.startsWith(path + "/"));
            byte[] items = "{\"items\": [%s]}"
                    .formatted(some ? "{\"ref\": \"1\"}" : "")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, items.length);
            exchange.getResponseBody().write(items);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private void write(HttpExchange exchange, String path, String body) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String person = token == null ? "nobody" : token.replace("Bearer token-of-", "");
        if (writes.size() >= allowed) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        writes.add(person + " POST " + path);
        judge(exchange, path, body);
        int cut = path.lastIndexOf('/');
        String next = NEXT.get(state(path.substring(0, cut)) + "/" + path.substring(cut + 1));
        String thing = path.substring(0, cut);
        if (path.endsWith("/consult")) {
            consult(thing);
        }
        if (path.endsWith("/agree") && votes.merge(thing, 1, Integer::sum) == 1) {
            send(exchange, 200, thing);
        } else if (next == null) {
            create(exchange, path, Api.JSON.readTree(body));
        } else {
            states.put(thing, next);
            send(exchange, next.equals("SIGNING") ? 202 : 200, thing);
        }
    }

    /** Each consultation of an adjustment is its next round. */
    private void consult(String adjustment) {
        String round = adjustment.replace("/adjustments/", "/consultations/") + "-R";
        int no = 1;
        while (states.containsKey(round + no)) {
            no++;
        }
        states.put(round + no, "OPEN");
    }

    private void create(HttpExchange exchange, String collection, JsonNode body) throws IOException {
        String noun = collection.substring(collection.lastIndexOf('/') + 1);
        String nameless = noun.equals("comments") ? Integer.toHexString(body.hashCode()) : "1";
        String dated = body.at("/holidays/0/date").asText(nameless);
        String plan = "WP-%s-%s-1"
                .formatted(body.path("agreement").asText(), body.path("year").asText());
        String name = body.path("ref").asText(body.path("code").asText(noun.equals("work-plans") ? plan : dated));
        String path = collection.replace("internal-releases", "receipts") + "/" + name;
        if (states.containsKey(path)) {
            wrong.add("created twice: " + path);
        }
        states.put(path, FIRST.getOrDefault(noun, "DRAFT"));
        if (noun.equals("receipts")) {
            states.put(path.replace("/receipts/", "/fx-differences/"), "UNTREATED");
        }
        send(exchange, 201, path);
    }

    private void send(HttpExchange exchange, int status, String path) throws IOException {
        ObjectNode view = Api.JSON.createObjectNode().put("self", path).put("state", state(path));
        if (path.endsWith("/suspicions/1")) {
            view.put("receipt", RECEIPT);
        }
        byte[] bytes = view.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("ETag", "\"" + state(path) + "\"");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The operation exists, its required headers are there, its body fits. */
    private void judge(HttpExchange exchange, String path, String body) {
        String template = templateOf(path);
        JsonNode operation = contract.path("paths").path(template).path("post");
        if (operation.isMissingNode()) {
            wrong.add("no such operation: POST " + path);
            return;
        }
        for (JsonNode listed : operation.path("parameters")) {
            JsonNode parameter = listed.has("$ref")
                    ? contract.at(listed.path("$ref").asText().substring(1))
                    : listed;
            String name = parameter.path("name").asText();
            boolean needed = parameter.path("in").asText().equals("header")
                    && parameter.path("required").asBoolean();
            if (needed && exchange.getRequestHeaders().getFirst(name) == null) {
                wrong.add("POST " + path + " without " + name);
            }
        }
        if (operation.has("requestBody")) {
            String pointer =
                    "/paths/" + Schemas.escape(template) + "/post/requestBody/content/application~1json/schema";
            schemas.at(pointer)
                    .validate(body, InputFormat.JSON)
                    .forEach(error -> wrong.add("POST " + path + ": " + error));
        }
    }

    /** The template with the fewest variables that fits, so that a verb is never taken for an identifier. */
    private String templateOf(String path) {
        TreeSet<String> fitting =
                new TreeSet<>((a, b) -> a.chars().filter(c -> c == '{').count()
                                == b.chars().filter(c -> c == '{').count()
                        ? a.compareTo(b)
                        : Long.compare(
                                a.chars().filter(c -> c == '{').count(),
                                b.chars().filter(c -> c == '{').count()));
        contract.path("paths").fieldNames().forEachRemaining(template -> {
            if (path.matches(template.replaceAll("\\{[a-z]+}", "[^/]+"))) {
                fitting.add(template);
            }
        });
        return fitting.isEmpty() ? "" : fitting.first();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

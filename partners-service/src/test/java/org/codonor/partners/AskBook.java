package org.codonor.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.codonor.contracts.Schemas;

/** The receiver's memory of asks: each is answered once, a repeat gets the same answer, another body none. */
final class AskBook {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Schemas schemas = new Schemas("internal-contributions");

    record Told(int status, JsonNode body) {}

    private record Entry(JsonNode body, Told told, int[] times) {}

    List<String> measure(String schema, byte[] body) {
        return schemas.at(schema).validate(tree(body)).stream()
                .map(Object::toString)
                .toList();
    }

    List<String> measureAsk(String path, byte[] body) {
        JsonNode ask = tree(body);
        List<String> errors = new ArrayList<>(measure("/components/schemas/Ask", body));
        if (!path.contains("/" + ask.path("act").asText() + "/")) {
            errors.add("another act in the body");
        }
        if (ask.path("act").asText().equals("reserve") && !ask.hasNonNull("need")) {
            errors.add("without the need that the ledger judges (R49)");
        }
        return errors;
    }

    synchronized Told answer(String path, byte[] body, String mode) {
        JsonNode ask = tree(body);
        Entry known = entries.computeIfAbsent(
                path, key -> new Entry(ask, tell(path, ask, mode, entries.size() + 1), new int[1]));
        known.times[0]++;
        return known.body.equals(ask) ? known.told : new Told(422, StandIn.problem(422, "ask-differs"));
    }

    /** Act, attempt and how often each ask of a thing was heard. */
    synchronized String heard(String id) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().contains("/" + id + "/"))
                .map(entry -> entry.getKey().replaceAll(".*/([^/]+/[^/]+)$", "$1") + " x" + entry.getValue().times[0])
                .collect(Collectors.joining("\n"));
    }

    /** What the accepted asks of an agreement come to, by line and contribution. */
    synchronized Map<List<String>, BigDecimal> committed(String programme, String agreement) {
        var sums = new LinkedHashMap<List<String>, BigDecimal>();
        entries.forEach((path, entry) -> {
            if (isOf(programme, agreement, path, entry)
                    && entry.body.path("act").asText().equals("uncommit")) {
                sums.replaceAll((line, amount) -> NOTHING); // as when nothing was paid
            }
            if (isOf(programme, agreement, path, entry)
                    && entry.body.path("act").asText().equals("commit")) {
                entry.body
                        .path("commitments")
                        .forEach(one -> sums.merge(
                                List.of(
                                        one.path("line").asText(),
                                        one.path("contribution").asText()),
                                new BigDecimal(one.path("amount").asText()),
                                BigDecimal::add));
            }
        });
        return sums;
    }

    private static boolean isOf(String programme, String agreement, String path, Entry entry) {
        return path.contains("/" + programme + "/")
                && entry.told.status() == 200
                && entry.body.path("agreement").asText().equals(agreement);
    }

    private static Told tell(String path, JsonNode ask, String mode, int seq) {
        if (mode.startsWith("refuse")) {
            ObjectNode problem = StandIn.problem(409, "not-enough-money")
                    .put("rule", mode.substring("refuse ".length()))
                    .put("outcome", "REFUSED");
            problem.putObject("available").put("amount", "1.00").put("currency", "DKK");
            problem.putObject("requested").put("amount", "2.00").put("currency", "DKK");
            return new Told(409, problem);
        }
        String programme = path.replaceAll("^/internal/v1/programmes/([^/]+)/.*", "$1");
        ObjectNode outcome = JSON.createObjectNode()
                .put("outcome", "ACCEPTED")
                .put("act", ask.path("act").asText())
                .put("attempt", Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)))
                .put("epoch", 1)
                .put("seq", seq)
                .put("hash", "%064x".formatted(seq))
                .put("recordedAt", "2026-11-16T09:12:44.123456Z")
                .put("transaction", "019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e20")
                .put("self", "/v1/programmes/" + programme + "/transactions/019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e20")
                .put("quarter", "2026Q4");
        if (ask.hasNonNull("offset") || ask.hasNonNull("claimRef")) {
            outcome.putArray("parts")
                    .addObject()
                    .put("contribution", "AA-GRANT")
                    .put("donor", "AA")
                    .put(
                            "amount",
                            ask.hasNonNull("claimRef")
                                    ? ask.path("amount").asText()
                                    : ask.path("offset").path("amount").asText());
        }
        return new Told(200, outcome);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

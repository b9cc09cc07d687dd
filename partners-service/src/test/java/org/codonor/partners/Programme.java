package org.codonor.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An invented programme as the service that keeps it tells of it; long enough for any day on which tests run. */
final class Programme {
    private Programme() {}

    static JsonNode snapshot(String code) {
        try {
            return JsonMapper.builder().build().readTree("""
                    {"programme": "%s", "title": "An invented programme", "currency": "DKK",
                     "timeZone": "Europe/Copenhagen", "today": "2026-03-20",
                     "startsOn": "2020-01-01", "endsOn": "2099-12-31", "openFrom": "2020Q1",
                     "donors": [{"code": "AA", "name": "Lead", "role": "LEAD_DONOR", "currency": "DKK",
                                 "fiscalYearStartMonth": 1}],
                     "geos": [{"code": "XK", "name": "Kosovo", "kind": "COUNTRY", "members": []}],
                     "coreAreas": [{"code": "CA1", "title": "Borders", "inArrangement": true}],
                     "outcomes": [{"ref": "OUT", "coreArea": "CA1", "title": "Safe borders"}],
                     "contributions": [
                       {"ref": "AA-GRANT", "donor": "AA", "state": "COMMITTED", "internal": true, "currency": "DKK",
                        "effectiveFrom": "2020-01-01", "availableFrom": "2020-01-01", "availableTo": "2099-12-31"},
                       {"ref": "BB-2026", "donor": "BB", "state": "COMMITTED", "internal": false, "currency": "GBP",
                        "effectiveFrom": "2026-02-18", "availableFrom": "2026-02-18", "availableTo": "2099-12-31"},
                       {"ref": "CC-2026", "donor": "BB", "state": "COMMITTED", "internal": false, "currency": "GBP",
                        "effectiveFrom": "2026-02-18", "availableFrom": "2026-02-18", "availableTo": "2099-12-31"}],
                     "plan": {"version": "019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e10", "no": 1, "validFrom": "2020-01-01",
                       "total": "300.00", "lines": [%s, %s, %s]}}
                    """.formatted(
                            code, line("L01", false), line("L02", false), line("L16", true)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the ledger holds of an agreement: {@code unspent 12.00} in the mode is with the partner, and {@code reserved
     * 5.00} held for approved requests; otherwise nothing was paid. {@code moved 10.00}: an adjustment moved that much from L01
     * to L02 since it was committed.
     */
    static JsonNode cover(String agreement, String mode, Map<List<String>, BigDecimal> committed) {
        String unspent = mode.startsWith("unspent ") ? mode.substring("unspent ".length()) : "0.00";
        String reserved = mode.startsWith("reserved ") ? mode.substring("reserved ".length()) : "0.00";
        String part = """
                "reserved": "%s", "paid": "0.00", "refunded": "0.00", "spent": "0.00", "claimed": "0.00", "lost": "0.00",
                "interest": "0.00", "exchange": "0.00", "unspent": "%s\"""".formatted(reserved, unspent);
        String none = part.replace(unspent, "0.00").replace(reserved, "0.00");
        try {
            return JsonMapper.builder().build().readTree("""
                    {"agreement": "%s", "partner": "PPP", "startsOn": "2021-01-01", "endsOn": "2022-12-31",
                     "currency": "DKK", "committed": "150.00", "free": "150.00", %s,
                     "contributions": [
                       {"contribution": "AA-GRANT", "donor": "AA", "committed": "100.00", "free": "100.00",
                        "atLead": "80.00", %s},
                       {"contribution": "BB-2026", "donor": "BB", "committed": "50.00", "free": "50.00",
                        "atLead": "10.00", %s}],
                     "lines": [%s]}
                    """.formatted(
                            agreement, part, part, none, lines(mode, committed)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is in the way of a commitment: nothing, or what the mode {@code refuse R43} says. */
    static JsonNode preview(String programme, String mode) {
        ObjectNode preview = JsonNodeFactory.instance.objectNode().put("programme", programme);
        var errors = preview.putArray("errors");
        if (mode.startsWith("refuse ")) {
            errors.addObject()
                    .put("pointer", "/commitments/0/amount")
                    .put("code", "not-enough-money")
                    .put("detail", "The funding plan gives less.")
                    .put("rule", mode.substring("refuse ".length()));
        }
        return preview;
    }

    private static String lines(String mode, Map<List<String>, BigDecimal> committed) {
        var lines = new LinkedHashMap<>(committed);
        if (mode.startsWith("moved ")) {
            var amount = new BigDecimal(mode.substring("moved ".length()));
            lines.merge(List.of("L01", "AA-GRANT"), amount.negate(), BigDecimal::add);
            lines.merge(List.of("L02", "AA-GRANT"), amount, BigDecimal::add);
        }
        return lines.entrySet().stream()
                .map(line -> """
                        {"line": "%s", "contribution": "%s", "committed": "%s", "spent": "0.00"}""".formatted(
                                line.getKey().getFirst(),
                                line.getKey().getLast(),
                                line.getValue().toPlainString()))
                .collect(Collectors.joining(","));
    }

    /** A decision about the plans of 2026, or as its reference says: its state, kind or year where they are others. */
    static JsonNode decision(String ref) {
        ObjectNode decision = JsonNodeFactory.instance
                .objectNode()
                .put("ref", ref)
                .put("kind", ref.startsWith("NOTE") ? "NOTE_REPORT" : "APPROVE_WORKPLAN")
                .put("state", ref.endsWith("PROPOSED") ? "PROPOSED" : "AGREED");
        String taken = ref.startsWith("LATER") ? "2026-10-15" : "2025-10-15";
        if (!ref.endsWith("PROPOSED")) {
            decision.put("agreedOn", taken);
        }
        decision.put("meeting", "DM-1").put("meetingOn", taken);
        decision.putArray("agreedBy").add("AA");
        return decision;
    }

    /**
     * An adjustment as its reference says, MAJOR.APPROVED, or without a class DRAFT; MAJOR.AG-1.2099-12-31.APPROVED moves an
     * end.
     */
    static JsonNode adjustment(String ref) {
        String[] said = ref.split("[.]", -1);
        ObjectNode adjustment =
                JsonNodeFactory.instance.objectNode().put("ref", ref).put("state", said[said.length - 1]);
        adjustment.put("type", said.length == 4 ? "EXTENSION" : "REALLOCATION");
        if (said.length == 4) {
            adjustment.putObject("extension").put("agreement", said[1]).put("endsOn", said[2]);
        }
        return said.length == 1 ? adjustment : adjustment.put("classification", said[0]);
    }

    /** 20.00 were spent on one line of one agreement in the first quarter. */
    static JsonNode figures(String programme) {
        try {
            return JsonMapper.builder().build().readTree("""
                    {"programme": "%s", "currency": "DKK", "knownAt": "2026-11-16T09:12:44.123456Z", "epoch": 1, "seq": 9,
                     "rows": [
                       {"quarter": "2026Q1", "agreement": "AG-PPP", "line": "L01", "measure": "expenditure",
                        "period": "q", "basis": "NA", "amount": "20.00"},
                       {"quarter": "2026Q1", "agreement": "AG-QQQ", "line": "L01", "measure": "expenditure",
                        "period": "q", "basis": "NA", "amount": "5.00"}]}
                    """.formatted(programme));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(String code, boolean leadOwn) {
        return """
                {"line": "%s", "mainLine": "%s", "outcome": "OUT", "coreArea": "CA1", "geo": "XK",
                 "costType": "DIRECT", "leadOwn": %s, "salary": false, "amount": "100.00",
                 "years": [{"year": 2026, "amount": "100.00"}, {"year": %d, "amount": "100.00"}],
                 "funding": [{"contribution": "AA-GRANT", "amount": "100.00"}]}
                """.formatted(code, code, leadOwn, Api.lastYear());
    }
}

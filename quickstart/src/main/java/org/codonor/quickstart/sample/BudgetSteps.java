package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The budget versions, each with its lines, their years and who pays how much of them. */
final class BudgetSteps {

    private static final int MINOR_UNITS = 2;

    /** Such a version is what an adjustment of the story becomes. */
    private static final String BY_ADJUSTMENT = "FX_TECHNICAL";

    private final Sample sample;
    private final Replay replay;
    private final String officer;
    private final String controller;
    private final Map<String, String> outcomeOf = new HashMap<>();

    BudgetSteps(Sample sample, Replay replay, People people) {
        this.sample = sample;
        this.replay = replay;
        this.officer = people.of(sample.leadDonor(), "lead-officer");
        this.controller = people.of(sample.leadDonor(), "lead-controller");
        sample.invented()
                .path("outcomes")
                .forEach(outcome -> outcomeOf.put(
                        outcome.path("coreArea").asText(), outcome.path("ref").asText()));
    }

    void addTo(List<Step> steps) {
        for (JsonNode version : sample.facts().path("budgetVersions")) {
            if (version.path("reason").asText().equals(BY_ADJUSTMENT)) {
                continue;
            }
            JsonNode day = sample.invented()
                    .path("days")
                    .path("budgetApproved")
                    .path(version.path("no").asText());
            steps.add(new Step(Sample.date(day), Step.Act.BUDGET, () -> version(version)));
        }
    }

    private void version(JsonNode fact) {
        String ref = "BV-" + fact.path("no").asText();
        ObjectNode body =
                Bodies.pick(fact, "validFrom", "reason", "approvalRef").put("ref", ref);
        ArrayNode lines = body.putArray("lines");
        for (JsonNode line : sample.facts().path("lines")) {
            lines.add(line(line, fact.path("funding").path(line.path("line").asText())));
        }
        replay.create(officer, "budget-versions", ref, body);
        replay.verb(officer, "budget-versions/" + ref, "submit", Set.of("DRAFT"), null);
        replay.verb(controller, "budget-versions/" + ref, "approve", Set.of("SUBMITTED"), null);
    }

    private ObjectNode line(JsonNode fact, JsonNode funding) {
        ObjectNode line = Bodies.pick(fact, "line", "mainLine", "coreArea", "geo", "costType", "leadOwn")
                .put("outcome", outcomeOf.get(fact.path("coreArea").asText()));
        ArrayNode parts = Api.JSON.createArrayNode();
        BigDecimal sum = BigDecimal.ZERO.setScale(MINOR_UNITS);
        for (var part : funding.properties()) {
            sum = sum.add(new BigDecimal(part.getValue().asText()));
            parts.addObject()
                    .put("contribution", part.getKey())
                    .put("amount", part.getValue().asText());
        }
        line.put("amount", sum.toPlainString());
        line.set("years", years(sum));
        line.set("funding", parts);
        return line;
    }

    /** The amount spread by the weights of the years; the last year takes what rounding leaves. */
    private ArrayNode years(BigDecimal amount) {
        ArrayNode years = Api.JSON.createArrayNode();
        BigDecimal left = amount;
        Iterator<Map.Entry<String, JsonNode>> weights =
                sample.invented().path("yearWeights").properties().iterator();
        while (weights.hasNext()) {
            Map.Entry<String, JsonNode> weight = weights.next();
            BigDecimal part = weights.hasNext()
                    ? amount.multiply(weight.getValue().decimalValue())
                            .movePointLeft(2)
                            .setScale(MINOR_UNITS, RoundingMode.DOWN)
                    : left;
            years.addObject().put("year", Integer.parseInt(weight.getKey())).put("amount", part.toPlainString());
            left = left.subtract(part);
        }
        return years;
    }
}

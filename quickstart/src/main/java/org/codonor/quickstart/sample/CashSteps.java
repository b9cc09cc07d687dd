package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Money that comes in, what exchange took of it, and what the lead donor spends itself. */
final class CashSteps {

    private final Sample sample;
    private final Replay replay;
    private final String finance;
    private final String controller;

    CashSteps(Sample sample, Replay replay, People people) {
        this.sample = sample;
        this.replay = replay;
        this.finance = people.of(sample.leadDonor(), "lead-finance");
        this.controller = people.of(sample.leadDonor(), "lead-controller");
    }

    void addTo(List<Step> steps) {
        for (JsonNode receipt : sample.facts().path("receipts")) {
            steps.add(new Step(Sample.date(receipt.path("valueDate")), Step.Act.CASH, () -> receipt(receipt)));
            steps.add(new Step(sample.day("fxTreated"), Step.Act.CASH, () -> treat(receipt)));
        }
        int no = 0;
        for (JsonNode release : sample.facts().path("internalReleases")) {
            String ref = "RL-" + ++no;
            steps.add(new Step(Sample.date(release.path("valueDate")), Step.Act.CASH, () -> release(ref, release)));
        }
        for (JsonNode cost : sample.facts().path("directCosts")) {
            steps.add(new Step(Sample.date(cost.path("valueDate")), Step.Act.CASH, () -> directCost(cost)));
        }
    }

    private void receipt(JsonNode fact) {
        ObjectNode body =
                Bodies.pick(fact, "ref", "contribution", "instalment", "valueDate", "rate", "rateSource", "bankRef");
        body.set(
                "amount",
                Bodies.money(fact.path("amount").asText(), fact.path("currency").asText()));
        replay.create(finance, "receipts", fact.path("ref").asText(), body);
    }

    private void treat(JsonNode receipt) {
        String path = "fx-differences/" + receipt.path("ref").asText();
        replay.verb(
                controller,
                path,
                "treat",
                Set.of("UNTREATED"),
                sample.invented().path("fxTreatment"));
    }

    private void release(String ref, JsonNode fact) {
        ObjectNode body = Bodies.pick(fact, "contribution", "valueDate").put("ref", ref);
        body.set("amount", Bodies.money(fact.path("amountDkk").asText(), sample.currency()));
        if (!replay.isThere(finance, "receipts/" + ref)) {
            replay.post(finance, "internal-releases", ref, body);
        }
    }

    private void directCost(JsonNode fact) {
        String ref = fact.path("ref").asText();
        ObjectNode body = Bodies.pick(fact, "ref", "line", "valueDate");
        body.setAll((ObjectNode) sample.invented().path("directCosts").path(ref));
        body.set("amount", Bodies.money(fact.path("amountDkk").asText(), sample.currency()));
        replay.create(finance, "direct-costs", ref, body);
    }
}

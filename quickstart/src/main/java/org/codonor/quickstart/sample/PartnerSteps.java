package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Partners, their agreements, and the money they ask for and are paid. */
final class PartnerSteps {

    private final Sample sample;
    private final Replay replay;
    private final People people;
    private final String officer;
    private final String finance;
    private final String controller;

    PartnerSteps(Sample sample, Replay replay, People people) {
        this.sample = sample;
        this.replay = replay;
        this.people = people;
        this.officer = people.of(sample.leadDonor(), "lead-officer");
        this.finance = people.of(sample.leadDonor(), "lead-finance");
        this.controller = people.of(sample.leadDonor(), "lead-controller");
    }

    void addTo(List<Step> steps) {
        for (JsonNode partner : sample.facts().path("partners")) {
            steps.add(new Step(sample.day("partners"), Step.Act.REFERENCE, () -> partner(partner)));
        }
        for (JsonNode agreement : sample.facts().path("agreements")) {
            LocalDate signed = Sample.date(agreement.path("signedOn"));
            LocalDate drafted = signed.minusDays(sample.days("agreementDraftedDaysBefore"));
            steps.add(new Step(drafted, Step.Act.AGREEMENT, () -> draft(agreement)));
            steps.add(new Step(signed, Step.Act.AGREEMENT, () -> sign(agreement)));
            for (JsonNode amendment : agreement.path("amendments")) {
                steps.add(new Step(
                        Sample.date(amendment.path("signedOn")),
                        Step.Act.AGREEMENT,
                        () -> amend(agreement, amendment)));
            }
        }
        for (JsonNode payment : sample.facts().path("disbursements")) {
            LocalDate paid = Sample.date(payment.path("valueDate"));
            LocalDate asked = paid.minusDays(sample.days("requestSubmittedDaysBefore"));
            LocalDate approved = paid.minusDays(sample.days("requestApprovedDaysBefore"));
            steps.add(new Step(asked, Step.Act.REQUEST, () -> ask(payment)));
            steps.add(new Step(approved, Step.Act.REQUEST, () -> approve(payment)));
            steps.add(new Step(paid, Step.Act.REQUEST, () -> pay(payment)));
        }
    }

    private void partner(JsonNode fact) {
        String code = fact.path("code").asText();
        ObjectNode body = Bodies.pick(fact, "code", "name", "kind", "auditRegime");
        body.setAll((ObjectNode) sample.invented().path("partners").path(code));
        if (fact.hasNonNull("iatiId")) {
            body.putArray("identifiers")
                    .addObject()
                    .put("scheme", "IATI")
                    .put("value", fact.path("iatiId").asText());
        }
        replay.create(officer, "partners", code, body);
        diligence(code);
    }

    private void diligence(String partner) {
        String ref = "DD-" + partner + "-1";
        ObjectNode body = Bodies.object().put("ref", ref).put("partner", partner);
        body.setAll((ObjectNode) sample.invented().path("dueDiligence").path(partner));
        replay.create(officer, "due-diligence-assessments", ref, body);
    }

    private void draft(JsonNode fact) {
        String ref = fact.path("ref").asText();
        ObjectNode body = Bodies.pick(fact, "ref", "partner", "startsOn", "endsOn", "indirectRatePct");
        body.setAll((ObjectNode) sample.invented().path("agreementTerms"));
        body.setAll((ObjectNode) sample.invented().path("agreements").path(ref));
        body.set("commitments", commitments(fact, fact.path("funding"), Sample.date(fact.path("signedOn"))));
        replay.create(officer, "agreements", ref, body);
        replay.verb(officer, "agreements/" + ref, "clear", Set.of("DRAFT"), null);
    }

    private void sign(JsonNode fact) {
        String path = "agreements/" + fact.path("ref").asText();
        replay.verb(controller, path, "sign", Set.of("CLEARED"), Bodies.pick(fact, "signedOn"));
    }

    private void amend(JsonNode agreement, JsonNode fact) {
        String collection = "agreements/" + agreement.path("ref").asText() + "/amendments";
        String no = fact.path("no").asText();
        ObjectNode body = Bodies.object()
                .put("reason", sample.invented().path("amendmentReason").asText());
        body.set("commitments", commitments(agreement, fact.path("funding"), Sample.date(fact.path("signedOn"))));
        replay.create(officer, collection, no, body);
        replay.verb(controller, collection + "/" + no, "sign", Set.of("DRAFT"), Bodies.pick(fact, "signedOn"));
    }

    /** Per line and contribution what the funding plan in force gives the contribution on the agreement's lines. */
    private ArrayNode commitments(JsonNode agreement, JsonNode contributions, LocalDate day) {
        JsonNode plan = planInForce(day);
        ArrayNode commitments = Api.JSON.createArrayNode();
        for (JsonNode line : sample.facts().path("lines")) {
            if (line.path("agreement").asText().equals(agreement.path("partner").asText())) {
                String code = line.path("line").asText();
                contributions.fieldNames().forEachRemaining(contribution -> {
                    JsonNode amount = plan.path(code).path(contribution);
                    if (!amount.isMissingNode()) {
                        ObjectNode commitment =
                                commitments.addObject().put("line", code).put("contribution", contribution);
                        commitment.set("amount", Bodies.money(amount.asText(), sample.currency()));
                    }
                });
            }
        }
        return commitments;
    }

    private JsonNode planInForce(LocalDate day) {
        JsonNode plan = Bodies.object();
        for (JsonNode version : sample.facts().path("budgetVersions")) {
            if (!Sample.date(version.path("validFrom")).isAfter(day)) {
                plan = version.path("funding");
            }
        }
        return plan;
    }

    private void ask(JsonNode fact) {
        String ref = fact.path("ref").asText();
        String person = people.of(fact.path("partner").asText(), "partner-finance");
        JsonNode invented = sample.invented().path("requests").path(ref);
        ObjectNode body = Bodies.pick(invented, "periodFrom", "periodTo", "basisReport")
                .put("ref", ref)
                .put("agreement", agreementOf(fact.path("partner").asText()));
        body.set("need", Bodies.money(invented.path("need").asText(), sample.currency()));
        body.set("unspent", Bodies.money(invented.path("unspent").asText(), sample.currency()));
        ArrayNode splits = body.putArray("splits");
        BigDecimal sum = BigDecimal.ZERO;
        for (var split : fact.path("splits").properties()) {
            sum = sum.add(new BigDecimal(split.getValue().asText()));
            splits.addObject()
                    .put("contribution", split.getKey())
                    .set("amount", Bodies.money(split.getValue().asText(), sample.currency()));
        }
        body.set("amount", Bodies.money(sum.toPlainString(), sample.currency()));
        replay.create(person, "disbursement-requests", ref, body);
        replay.verb(person, "disbursement-requests/" + ref, "submit", Set.of("DRAFT"), null);
    }

    private void approve(JsonNode fact) {
        String path = "disbursement-requests/" + fact.path("ref").asText();
        replay.verb(finance, path, "review", Set.of("SUBMITTED"), null);
        replay.verb(controller, path, "approve", Set.of("IN_REVIEW"), null);
    }

    private void pay(JsonNode fact) {
        String ref = fact.path("ref").asText();
        ObjectNode body = Bodies.pick(fact, "valueDate")
                .put(
                        "bankRef",
                        "%s-%s-%s"
                                .formatted(
                                        sample.leadDonor(),
                                        fact.path("valueDate").asText(),
                                        ref));
        replay.verb(finance, "disbursement-requests/" + ref, "pay", Set.of("APPROVED"), body);
    }

    private String agreementOf(String partner) {
        for (JsonNode agreement : sample.facts().path("agreements")) {
            if (agreement.path("partner").asText().equals(partner)) {
                return agreement.path("ref").asText();
            }
        }
        throw new IllegalStateException("no agreement of " + partner);
    }
}

package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What partners report to have spent, from the draft to acceptance. */
final class ReportSteps {

    private final Sample sample;
    private final Replay replay;
    private final People people;
    private final String officer;
    private final String finance;
    private final Map<String, String> partnerOfLine = new TreeMap<>();
    private final Map<String, String> agreementOf = new HashMap<>();

    ReportSteps(Sample sample, Replay replay, People people) {
        this.sample = sample;
        this.replay = replay;
        this.people = people;
        this.officer = people.of(sample.leadDonor(), "lead-officer");
        this.finance = people.of(sample.leadDonor(), "lead-finance");
        sample.facts()
                .path("lines")
                .forEach(line -> partnerOfLine.put(
                        line.path("line").asText(), line.path("agreement").asText()));
        sample.facts()
                .path("agreements")
                .forEach(agreement -> agreementOf.put(
                        agreement.path("partner").asText(),
                        agreement.path("ref").asText()));
    }

    void addTo(List<Step> steps) {
        for (JsonNode report : sample.facts().path("reports")) {
            String partner = report.path("partner").asText();
            String quarter = report.path("quarter").asText();
            String ref = "ER-%s-%s".formatted(partner, quarter);
            steps.add(new Step(
                    Sample.date(report.path("submittedOn")), Step.Act.REPORT, () -> submit(ref, partner, quarter)));
            steps.add(new Step(Sample.date(report.path("checkedOn")), Step.Act.REPORT, () -> check(ref)));
            if (report.hasNonNull("acceptedOn")) {
                steps.add(new Step(Sample.date(report.path("acceptedOn")), Step.Act.REPORT, () -> accept(ref)));
            }
        }
    }

    private void submit(String ref, String partner, String quarter) {
        String person = people.of(partner, "partner-reporter");
        ObjectNode body = Bodies.object()
                .put("ref", ref)
                .put("agreement", agreementOf.get(partner))
                .put("quarter", quarter);
        ArrayNode lines = body.putArray("lines");
        for (JsonNode spent : sample.facts().path("expenditure")) {
            boolean mine = partner.equals(partnerOfLine.get(spent.path("line").asText()));
            if (mine && spent.path("quarter").asText().equals(quarter)) {
                lines.add(line(spent));
            }
        }
        body.put("nil", lines.isEmpty());
        foresee(ref, body);
        explain(partner, body.putArray("explanations"));
        body.putObject("irregularities").put("none", true);
        replay.create(person, "expenditure-reports", ref, body);
        replay.verb(person, "expenditure-reports/" + ref, "submit", Set.of("DRAFT"), null);
    }

    /** What the partner expects of coming quarters (R65), of those reports that say so. */
    private void foresee(String ref, ObjectNode body) {
        JsonNode foreseen = sample.invented().path("forecasts").path(ref);
        if (!foreseen.isMissingNode()) {
            ArrayNode forecasts = body.putArray("forecasts");
            for (JsonNode each : foreseen) {
                ObjectNode forecast = Bodies.pick(each, "kind", "line", "quarter");
                forecast.set("amount", Bodies.money(each.path("amount").asText(), sample.currency()));
                forecasts.add(forecast);
            }
        }
    }

    /** Spending follows no plan to the per cent, so every line of the partner is explained (R64). */
    private void explain(String partner, ArrayNode explanations) {
        partnerOfLine.forEach((line, of) -> {
            if (partner.equals(of)) {
                explanations
                        .addObject()
                        .put("line", line)
                        .put(
                                "text",
                                sample.invented().path("varianceExplanation").asText());
            }
        });
    }

    /** The agreements are in the programme's currency, so the rate is one. */
    private ObjectNode line(JsonNode spent) {
        ObjectNode line = Bodies.pick(spent, "line", "correctionOfQuarter", "comment")
                .put("rate", "1")
                .put("method", sample.invented().at("/agreementTerms/fxMethod").asText());
        String amount = spent.path("amountDkk").asText();
        line.set("amount", Bodies.money(amount, sample.currency()));
        line.set("programmeAmount", Bodies.money(amount, sample.currency()));
        return line;
    }

    private void check(String ref) {
        replay.verb(finance, "expenditure-reports/" + ref, "review", Set.of("SUBMITTED"), null);
        replay.verb(finance, "expenditure-reports/" + ref, "check", Set.of("IN_REVIEW"), null);
    }

    private void accept(String ref) {
        replay.verb(officer, "expenditure-reports/" + ref, "accept", Set.of("CHECKED"), null);
    }
}

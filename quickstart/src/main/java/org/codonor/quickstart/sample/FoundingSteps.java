package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the programme stands on: its lists, donors, arrangement and contributions. */
final class FoundingSteps {

    private final Sample sample;
    private final Replay replay;
    private final String officer;
    private final String controller;

    FoundingSteps(Sample sample, Replay replay, People people) {
        this.sample = sample;
        this.replay = replay;
        this.officer = people.of(sample.leadDonor(), "lead-officer");
        this.controller = people.of(sample.leadDonor(), "lead-controller");
    }

    void addTo(List<Step> steps) {
        LocalDate setUp = sample.day("setUp");
        steps.add(new Step(setUp, Step.Act.REFERENCE, this::programme));
        steps.add(new Step(setUp, Step.Act.REFERENCE, this::lists));
        steps.add(new Step(setUp, Step.Act.REFERENCE, this::holidays));
        LocalDate signed = Sample.date(sample.facts().at("/arrangement/signedOn"));
        for (JsonNode donor : sample.facts().path("donors")) {
            boolean lead = donor.path("code").asText().equals(sample.leadDonor());
            steps.add(new Step(lead ? setUp : signed, Step.Act.REFERENCE, () -> donor(donor)));
        }
        steps.add(new Step(signed, Step.Act.ARRANGEMENT, this::arrangement));
        for (JsonNode contribution : sample.facts().path("contributions")) {
            LocalDate day = Sample.date(contribution.path("effectiveFrom"));
            steps.add(new Step(day, Step.Act.CONTRIBUTION, () -> contribution(contribution)));
        }
    }

    private void programme() {
        ObjectNode body = Bodies.pick(
                sample.facts().path("programme"),
                "code",
                "title",
                "startsOn",
                "endsOn",
                "currency",
                "financeActAccount");
        body.setAll(Bodies.pick(sample.invented().path("programme"), "timeZone", "managingUnit"));
        replay.programme(officer, body);
    }

    private void lists() {
        JsonNode geos = sample.facts().path("geos");
        geos.path("countries").forEach(country -> geo(country.asText(), "COUNTRY", null));
        geos.path("regions").properties().forEach(region -> geo(region.getKey(), "REGION", region.getValue()));
        for (JsonNode area : sample.facts().path("coreAreas")) {
            replay.create(officer, "core-areas", code(area), Bodies.pick(area, "code", "title", "inArrangement"));
        }
        for (JsonNode outcome : sample.invented().path("outcomes")) {
            replay.create(officer, "outcomes", outcome.path("ref").asText(), outcome);
        }
    }

    private void holidays() {
        JsonNode holidays = sample.invented().path("holidays");
        ObjectNode body = Bodies.object();
        body.set("holidays", holidays);
        replay.create(
                officer, "calendar/holidays", holidays.path(0).path("date").asText(), body);
    }

    private void geo(String code, String kind, @org.jspecify.annotations.Nullable JsonNode members) {
        ObjectNode body = Bodies.object()
                .put("code", code)
                .put("name", sample.invented().path("geoNames").path(code).asText(code))
                .put("kind", kind);
        if (members != null) {
            body.set("members", members);
        }
        replay.create(officer, "geos", code, body);
    }

    private void donor(JsonNode donor) {
        replay.create(
                officer,
                "donors",
                code(donor),
                Bodies.pick(donor, "code", "name", "role", "currency", "fiscalYearStartMonth", "iatiId"));
    }

    private void arrangement() {
        JsonNode fact = sample.facts().path("arrangement");
        String ref = fact.path("ref").asText();
        ObjectNode body = Bodies.pick(fact, "ref", "type", "effectiveFrom", "endsOn")
                .put("donor", fact.path("coDonor").asText());
        body.set("terms", sample.invented().path("arrangementTerms"));
        replay.create(officer, "arrangements", ref, body);
        replay.verb(officer, "arrangements/" + ref, "sign", Set.of("DRAFT"), Bodies.pick(fact, "signedOn"));
    }

    private void contribution(JsonNode fact) {
        String ref = fact.path("ref").asText();
        ObjectNode body = Bodies.pick(
                fact,
                "ref",
                "donor",
                "arrangement",
                "approvalRef",
                "indicativeRate",
                "fiscalYear",
                "effectiveFrom",
                "availableFrom",
                "availableTo");
        body.set("amount", fact.path("committed"));
        if (fact.has("earmark")) {
            body.set(
                    "earmark",
                    Bodies.pick(fact.path("earmark"), "strictness", "geos", "coreAreas")
                            .put("text", sample.invented().path("earmarkText").asText()));
        }
        if (fact.has("instalments")) {
            ArrayNode instalments = body.putArray("instalments");
            fact.path("instalments")
                    .forEach(planned -> instalments.add(Bodies.pick(planned, "no", "plannedOn", "latestOn", "amount")));
        }
        replay.create(officer, "contributions", ref, body);
        replay.verb(controller, "contributions/" + ref, "commit", Set.of("PLEDGED"), null);
    }

    private static String code(JsonNode item) {
        return item.path("code").asText();
    }
}

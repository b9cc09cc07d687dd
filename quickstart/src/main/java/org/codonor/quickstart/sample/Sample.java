package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;

/** The sample programme as data: the worked facts, what had to be invented beside them, and what else happened. */
record Sample(JsonNode facts, JsonNode invented, JsonNode story) {

    static Sample read() {
        return new Sample(
                read("/sample/rmgp-twb.json"),
                read("/sample/rmgp-twb-illustrative.json"),
                read("/sample/rmgp-twb-story.json"));
    }

    String programme() {
        return facts.at("/programme/code").asText();
    }

    String currency() {
        return facts.at("/programme/currency").asText();
    }

    String leadDonor() {
        for (JsonNode donor : facts.path("donors")) {
            if (donor.path("role").asText().equals("LEAD_DONOR")) {
                return donor.path("code").asText();
            }
        }
        throw new IllegalStateException("the sample has no lead donor");
    }

    LocalDate today() {
        return date(facts.path("today"));
    }

    /** A day of the invented part, such as {@code setUp}. */
    LocalDate day(String name) {
        return date(invented.path("days").path(name));
    }

    int days(String name) {
        return invented.path("days").path(name).asInt();
    }

    static LocalDate date(JsonNode value) {
        return LocalDate.parse(value.asText());
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(resource))) {
            return Api.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

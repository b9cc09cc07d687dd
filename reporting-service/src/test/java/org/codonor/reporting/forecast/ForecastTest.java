package org.codonor.reporting.forecast;

import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class ForecastTest {
    @Test
    void r65_forecasts_count_from_submission_and_every_change_is_a_version() {
        Scene scene = Scene.begin();
        scene.drafts(foreseeing(
                "ER-0",
                "2025Q4",
                forecast("\"line\":\"L1\",", "EXPENDITURE", "2026Q1", "10.00"),
                forecast("\"line\":\"L1\",", "EXPENDITURE", "2026Q2", "20.00"),
                forecast("", "DISBURSEMENT", "2026Q2", "30.00")));
        scene.officer().get(scene.path("forecasts")).then().statusCode(200).body("items", empty());
        scene.submittedAndAccepted("ER-0", "2025Q4");
        scene.clock("2026-11-20T10:00:00Z");
        scene.drafts(foreseeing(
                "ER-1",
                "2026Q1",
                forecast("\"line\":\"L1\",", "EXPENDITURE", "2026Q2", "0.00"),
                forecast("\"line\":\"L2\",", "EXPENDITURE", "2026Q2", "0.00"),
                forecast("", "DISBURSEMENT", "2026Q2", "35.00")));
        scene.verb(scene.reporter(), "ER-1", "submit").then().statusCode(200);

        var now = scene.officer().get(scene.path("forecasts")).then().statusCode(200);
        now.body("items.quarter", contains("2026Q1", "2026Q2"))
                .body("items.kind", contains("EXPENDITURE", "DISBURSEMENT"))
                .body("items.version", contains(1, 2))
                .body("items.amount.amount", contains("10.00", "35.00"))
                .body("items[1].report", equalTo(scene.path("expenditure-reports/ER-1")));
        scene.officer()
                .queryParam("knownAt", "2026-11-18T00:00:00Z")
                .queryParam("quarter", "2026Q2")
                .get(scene.path("forecasts"))
                .then()
                .body("items.amount.amount", contains("30.00", "20.00"));
        scene.officer()
                .queryParam("history", true)
                .queryParam("kind", "EXPENDITURE")
                .get(scene.path("forecasts"))
                .then()
                .body("items.amount.amount", contains("10.00", "20.00", "0.00"));
        scene.as("OTHER", Role.PARTNER_REPORTER)
                .get(scene.path("forecasts"))
                .then()
                .statusCode(200)
                .body("items", empty());
        scene.reporter()
                .queryParam("limit", 1)
                .get(scene.path("forecasts"))
                .then()
                .body("items", hasSize(1));
    }

    private static String foreseeing(String ref, String quarter, String... forecasts) {
        return report(ref, quarter, line("L1", "1.00"))
                .replaceFirst("\"lines\"", "\"forecasts\":[" + String.join(",", forecasts) + "],\"lines\"");
    }

    private static String forecast(String line, String kind, String quarter, String amount) {
        return "{%s\"kind\":\"%s\",\"quarter\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"DKK\"}}"
                .formatted(line, kind, quarter, amount);
    }
}

package org.codonor.reporting.report;

import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class VarianceTest {
    @Test
    void r64_a_report_is_accepted_when_every_line_too_far_from_its_plan_is_explained() {
        Scene scene = Scene.begin();
        scene.agreement("AG-1", "ORG", "2026-01-01", "XXA", "XXA");
        scene.plan("L1", 2026, "400.00");
        scene.drafts(report("ER-1", "2026Q1", line("L1", "111.00"))).then().statusCode(201);
        scene.reporter()
                .get(scene.path("expenditure-reports/ER-1/variances"))
                .then()
                .statusCode(200)
                .body("items.line", contains("L1"))
                .body("items[0].pct", equalTo("11.0"))
                .body("items[0].needsExplanation", equalTo(true));
        scene.submittedAndChecked("ER-1");
        scene.ledgerAccepts("2026Q1");

        Response unexplained = scene.verb(scene.officer(), "ER-1", "accept");

        unexplained.then().statusCode(422).body("rule", equalTo("R64")).body("errors[0].code", equalTo("unexplained"));
        scene.requestChanges("ER-1", "Explain L1.");
        scene.changes("ER-1", "{\"explanations\":[{\"line\":\"L1\",\"text\":\"Paid early.\"}]}")
                .then()
                .statusCode(200)
                .body("variances", nullValue());
        scene.submittedAndAccepted("ER-1", "2026Q1");
        scene.read(scene.officer(), "ER-1")
                .then()
                .body("variances[0].explanation", equalTo("Paid early."))
                .body("variances[0].expected.amount", equalTo("100.00"));
    }

    @Test
    void r64_the_limit_is_the_programmes_and_a_line_is_explained_once() {
        Scene scene = Scene.begin();
        scene.agreement("AG-1", "ORG", "2026-01-01", "XXA", "XXA");
        scene.plan("L1", 2026, "400.00");
        var controller = scene.as("LEAD", Role.LEAD_CONTROLLER);
        String terms = scene.path("reporting-terms");
        controller
                .header("If-Match", controller.get(terms).header("ETag"))
                .contentType("application/merge-patch+json")
                .body("{\"variancePct\":\"11.0\"}")
                .patch(terms)
                .then()
                .statusCode(200)
                .body("variancePct", equalTo("11.0"));
        String said = "{\"line\":\"L1\",\"text\":\"x\"}";
        scene.drafts(report("ER-1", "2026Q1", line("L1", "111.00"))
                        .replaceFirst("\"lines\"", "\"explanations\":[" + said + "," + said + "],\"lines\""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("twice"));
        scene.drafts(report("ER-1", "2026Q1", line("L1", "111.00")));
        scene.submittedAndAccepted("ER-1", "2026Q1");
    }
}

package org.codonor.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class ActivityReportTest {
    private static final String NARRATIVE = """
            {"ref":"AR-1","kind":"%s","agreement":"AG-1","period":"%s",
             "outcomes":[{"outcome":"OUT-1","text":"Niš, Prishtinë, Ћуприја: ğış."}],
             "risks":[{"text":"Floods","likelihood":"LOW","impact":"HIGH"}],"irregularities":{"none":true}}
            """;

    @AfterEach
    void the_neighbours_kept_their_contracts() {
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void an_activity_report_is_compared_with_the_work_plan_and_goes_from_draft_to_accepted() {
        Scene scene = Scene.begin();
        scene.workPlan(2026);
        scene.draftsActivities(NARRATIVE.formatted("QUARTERLY_ACTIVITY", "2026Q2"))
                .then()
                .statusCode(201);
        progress(scene)
                .then()
                .body("workPlan.activities.code", contains("A1", "A2"))
                .body("workPlan.activities.due", contains(true, false));
        verb(scene, scene.reporter(), "submit")
                .then()
                .statusCode(422)
                .body("errors.code", contains("progress-missing"));
        changes(scene, "{\"progress\":[{\"activity\":\"A1\",\"standing\":\"DELAYED\"}]}");
        verb(scene, scene.reporter(), "submit").then().statusCode(422).body("errors.code", contains("reason-missing"));
        changes(scene, "{\"progress\":[{\"activity\":\"A1\",\"standing\":\"DELAYED\",\"text\":\"Flooded.\"}]}");

        verb(scene, scene.reporter(), "submit").then().statusCode(200).body("state", equalTo("SUBMITTED"));

        Neighbours.answer(scene.internal("/work-plans/"), 404, Neighbours.problem(404));
        progress(scene).then().body("workPlan.activities.standing[0]", equalTo("DELAYED"));
        verb(scene, scene.officer(), "accept").then().statusCode(409).body("allowedActions", contains("review"));
        verb(scene, scene.officer(), "review").then().statusCode(200);
        verb(scene, scene.officer(), "check").then().statusCode(403);
        scene.officer()
                .header("If-Match", get(scene, scene.officer()).header("ETag"))
                .contentType("application/json")
                .body("{\"reason\":\"Which town?\"}")
                .post(scene.path("activity-reports/AR-1/request-changes"))
                .then()
                .statusCode(200)
                .body("changesRequested", equalTo("Which town?"));
        verb(scene, scene.reporter(), "submit").then().statusCode(200).body("version", equalTo(2));
        verb(scene, scene.officer(), "review").then().statusCode(200);
        verb(scene, scene.finance(), "check").then().statusCode(200);
        verb(scene, scene.officer(), "accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedBy.party", equalTo("LEAD"))
                .body("allowedActions", empty())
                .body("outcomes[0].text", equalTo("Niš, Prishtinë, Ћуприја: ğış."));
        changes(scene, "{\"comment\":\"x\"}").then().statusCode(409).body("rule", equalTo("R60"));
    }

    @Test
    void only_the_partner_writes_and_another_partner_sees_nothing() {
        Scene scene = Scene.begin();
        String body = NARRATIVE.formatted("ANNUAL_NARRATIVE", "2025");
        RequestSpecification other = scene.as("OTHER", Role.PARTNER_REPORTER);
        other.contentType("application/json")
                .body(body)
                .post(scene.path("activity-reports"))
                .then()
                .statusCode(404);
        scene.draftsActivities(body).then().statusCode(201);

        get(scene, scene.as("OTHER", Role.PARTNER_REPORTER)).then().statusCode(404);
        get(scene, scene.as("CO", Role.CO_DONOR)).then().statusCode(200);
        scene.as("CO", Role.CO_DONOR)
                .get(scene.path("activity-reports?kind=ANNUAL_NARRATIVE&period=2025&state=DRAFT"))
                .then()
                .body("items.ref", contains("AR-1"));
        scene.as("OTHER", Role.PARTNER_FINANCE)
                .get(scene.path("activity-reports"))
                .then()
                .body("items", empty());
    }

    @Test
    void r58_r59_reports_of_a_kind_follow_their_order_and_their_duty_follows_them() {
        Scene scene = Scene.begin();
        String duty = "019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e70";
        scene.duties(Scene.duty(duty, "AG-1", "ORG", "ANNUAL_NARRATIVE", "2025", "2026-03-31"));
        scene.draftsActivities(NARRATIVE.formatted("ANNUAL_NARRATIVE", "2026"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R59"))
                .body("periods", contains("2025"));
        scene.draftsActivities(NARRATIVE.formatted("QUARTERLY_ACTIVITY", "2026Q3"))
                .then()
                .statusCode(201);
        scene.draftsActivities(
                        NARRATIVE.formatted("QUARTERLY_ACTIVITY", "2026Q4").replace("AR-1", "AR-2"))
                .then()
                .statusCode(409)
                .body("periods", contains("2026Q3"));
        scene.draftsActivities(NARRATIVE.formatted("ANNUAL_NARRATIVE", "2025").replace("AR-1", "AR-3"))
                .then()
                .statusCode(201);
        scene.officer()
                .get(scene.path("report-duties"))
                .then()
                .body("items[0].state", equalTo("DRAFT"))
                .body("items[0].report", equalTo(scene.path("activity-reports/AR-3")));
    }

    @Test
    void r63_r66_r67_what_a_report_may_not_say_is_told_at_once() {
        Scene scene = Scene.begin();
        scene.draftsActivities("""
                        {"kind":"QUARTERLY_ACTIVITY","agreement":"AG-1","period":"2025Q3","nil":true,
                         "outcomes":[{"outcome":"OUT-9","text":"x"}],"progress":[{"activity":"A9","standing":"ON_TRACK"}]}
                        """)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "outside-agreement", "nil-with-content", "unknown-outcome", "activity-not-planned"));
        scene.draftsActivities(
                        "{\"ref\":\"AR-1\",\"kind\":\"QUARTERLY_ACTIVITY\",\"agreement\":\"AG-1\",\"period\":\"2026Q1\"}")
                .then()
                .statusCode(201);
        verb(scene, scene.reporter(), "submit").then().statusCode(422).body("errors.rule", hasItem("R66"));
        changes(scene, "{\"nil\":true,\"irregularities\":{\"refs\":[\"IRR-1\"]}}");
        verb(scene, scene.reporter(), "submit")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-reference"));
        changes(scene, "{\"irregularities\":{\"refs\":[\"" + scene.registersCase() + "\"]}}");
        verb(scene, scene.reporter(), "submit").then().statusCode(200).body("nil", equalTo(true));
    }

    @Test
    void an_annual_financial_report_states_what_accepted_quarters_say() {
        Scene scene = Scene.begin();
        String refund = line("L1", "-40.00").replaceFirst("\"line\"", "\"kind\":\"REFUND\",\"line\"");
        scene.drafts(report("ER-1", "2025Q4", line("L1", "100.00"), refund));
        scene.submittedAndAccepted("ER-1", "2025Q4");
        scene.draftsActivities("""
                        {"ref":"AR-1","kind":"ANNUAL_FINANCIAL","agreement":"AG-1","period":"2025",
                         "irregularities":{"none":true}}""").then().statusCode(201).body("statement", nullValue());

        verb(scene, scene.reporter(), "submit")
                .then()
                .statusCode(200)
                .body("statement.lines.line", contains("L1"))
                .body("statement.expenditure.amount", equalTo("100.00"))
                .body("statement.refund.amount", equalTo("-40.00"))
                .body("statement.net.amount", equalTo("60.00"))
                .body("statement.missing", empty());
    }

    private static Response get(Scene scene, RequestSpecification who) {
        return who.get(scene.path("activity-reports/AR-1"));
    }

    private static Response progress(Scene scene) {
        return scene.officer().get(scene.path("activity-reports/AR-1/progress"));
    }

    private static Response verb(Scene scene, RequestSpecification who, String verb) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", get(scene, who).header("ETag"))
                .post(scene.path("activity-reports/AR-1/" + verb));
    }

    private static Response changes(Scene scene, String patch) {
        return scene.reporter()
                .header("If-Match", get(scene, scene.reporter()).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(scene.path("activity-reports/AR-1"));
    }
}

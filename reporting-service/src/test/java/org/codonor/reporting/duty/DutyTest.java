package org.codonor.reporting.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class DutyTest {
    @Inject
    Duties duties;

    @Inject
    CurrentCaller current;

    private final String q4 = UUID.randomUUID().toString();
    private final String q1 = UUID.randomUUID().toString();

    @Test
    void duties_are_listed_with_what_became_of_them_also_while_partners_service_is_silent() {
        Scene scene = withDuties();
        scene.accepted("ER-1", "2025Q4");
        scene.officer()
                .get(scene.path("report-duties"))
                .then()
                .statusCode(200)
                .body("items.period", contains("2025Q4", "2026Q1", "2025", "2026Q1"))
                .body("items.state", contains("ACCEPTED", "DUE", "DUE", "DUE"))
                .body("items.overdue", contains(false, true, true, true))
                .body("items[0].lateByDays", equalTo(290))
                .body("items[0].report", equalTo(scene.path("expenditure-reports/ER-1")))
                .body("items[2].kind", equalTo("AUDIT"))
                .body("stale", nullValue());
        Neighbours.answer(scene.internal("/report-duties"), 503, Neighbours.problem(503));
        scene.reporter()
                .queryParam("state", "DUE")
                .queryParam("kind", "QUARTERLY_FINANCIAL")
                .get(scene.path("report-duties"))
                .then()
                .statusCode(200)
                .body("items.id", contains(q1))
                .body("stale", equalTo(true));
        scene.as("NEW", Role.PARTNER_REPORTER)
                .get(scene.path("report-duties"))
                .then()
                .statusCode(503)
                .header("Retry-After", "3");
        scene.as("OTHER", Role.PARTNER_FINANCE)
                .get(scene.path("report-duties/" + q1))
                .then()
                .statusCode(404);
    }

    @Test
    void partners_service_is_told_what_was_submitted_returned_and_accepted() {
        Scene scene = withDuties();
        scene.checked("ER-1", "2025Q4");
        assertThat(told(scene, q4).path("submittedOn").asText()).isEqualTo("2026-11-16");
        scene.requestChanges("ER-1", "Explain.");
        assertThat(told(scene, q4).has("submittedOn")).isFalse();
        scene.submittedAndAccepted("ER-1", "2025Q4");
        JsonNode last = told(scene, q4);
        assertThat(last.path("acceptedOn").asText()).isEqualTo("2026-11-16");
        assertThat(last.path("kind").asText()).isEqualTo("QUARTERLY_FINANCIAL");
        assertThat(last.path("self").asText()).isEqualTo(scene.path("expenditure-reports/ER-1"));
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void r77_what_is_owed_and_pending_is_told_as_it_was_on_record() {
        Scene scene = withDuties();
        scene.duties(Scene.duty(q4, "AG-1", "ORG", "QUARTERLY_FINANCIAL", "2025Q4", "2026-01-30")
                .replaceFirst("\\{", "{\"owedFrom\":\"2025-11-24\",\"recordedAt\":\"2026-11-16T09:00:00Z\","));
        scene.officer().get(scene.path("report-duties")).then().statusCode(200);
        scene.drafted("ER-1", "2025Q4");
        scene.clock("2026-11-16T12:00:00Z");
        scene.verb(scene.reporter(), "ER-1", "submit").then().statusCode(200);
        scene.clock("2026-11-16T14:00:00Z");
        scene.verb(scene.officer(), "ER-1", "review").then().statusCode(200);
        scene.clock("2026-11-16T15:00:00Z");
        scene.requestChanges("ER-1", "Explain.");
        current.actAs(Caller.system("reporting"));

        assertThat(states(scene, "2026-11-16T08:59:59Z")).isEmpty();
        assertThat(states(scene, "2026-11-16T09:30:00Z")).containsExactly(DutyState.DUE);
        assertThat(states(scene, "2026-11-16T11:59:59Z")).containsExactly(DutyState.DRAFT);
        assertThat(states(scene, "2026-11-16T13:59:59Z")).containsExactly(DutyState.SUBMITTED);
        assertThat(states(scene, "2026-11-16T14:59:59Z")).containsExactly(DutyState.IN_REVIEW);
        assertThat(states(scene, "2026-11-16T16:00:00Z")).containsExactly(DutyState.CHANGES_REQUESTED);
    }

    private List<DutyState> states(Scene scene, String moment) {
        return duties.asKnownAt(scene.programme(), Instant.parse(moment), LocalDate.parse("2026-11-16")).stream()
                .map(Standing::state)
                .toList();
    }

    @Test
    void r59_a_waived_duty_is_waited_for_no_more() {
        Scene scene = withDuties();
        scene.drafted("ER-1", "2025Q4");
        var controller = scene.as("LEAD", Role.LEAD_CONTROLLER);
        String duty = scene.path("report-duties/" + q4);
        String etag = controller.get(duty).header("ETag");
        scene.officer().get(duty).then().body("allowedActions", empty());
        waive(scene, duty, "\"old\"").then().statusCode(412);
        waive(scene, duty, etag)
                .then()
                .statusCode(200)
                .body("state", equalTo("WAIVED"))
                .body("waiver.reason", equalTo("Nothing was spent."))
                .body("overdue", equalTo(false));
        assertThat(told(scene, q4).path("waiver").asText()).isEqualTo("Nothing was spent.");
        waive(scene, duty, controller.get(duty).header("ETag"))
                .then()
                .statusCode(409)
                .body("state", equalTo("WAIVED"));
        scene.verb(scene.reporter(), "ER-1", "submit").then().statusCode(409);
        scene.read(scene.reporter(), "ER-1").then().body("allowedActions", contains("change"));
        scene.drafts(report("ER-2", "2026Q1", line("L1", "1.00"))).then().statusCode(201);
        scene.read(scene.reporter(), "ER-2").then().body("allowedActions", contains("change", "submit"));
        scene.verb(scene.reporter(), "ER-2", "submit").then().statusCode(200);
        String submitted = scene.path("report-duties/" + q1);
        waive(scene, submitted, controller.get(submitted).header("ETag"))
                .then()
                .statusCode(409)
                .body("state", equalTo("SUBMITTED"));
    }

    private static Response waive(Scene scene, String duty, String etag) {
        return scene.as("LEAD", Role.LEAD_CONTROLLER)
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{\"reason\":\"Nothing was spent.\"}")
                .post(duty + "/waive");
    }

    /** The newest fact about a duty; facts are delivered before the answer to the change. */
    private static JsonNode told(Scene scene, String duty) {
        return Neighbours.asked(scene.programme() + "/report-facts/reporting/" + duty)
                .getLast()
                .body();
    }

    private Scene withDuties() {
        Scene scene = Scene.begin();
        scene.duties(
                Scene.duty(q4, "AG-1", "ORG", "QUARTERLY_FINANCIAL", "2025Q4", "2026-01-30"),
                Scene.duty(q1, "AG-1", "ORG", "QUARTERLY_FINANCIAL", "2026Q1", "2026-04-30"),
                Scene.duty(UUID.randomUUID().toString(), "AG-1", "ORG", "AUDIT", "2025", "2026-06-30"),
                Scene.duty(
                        UUID.randomUUID().toString(), "AG-9", "OTHER", "QUARTERLY_FINANCIAL", "2026Q1", "2026-07-30"));
        Neighbours.answer(scene.internal("/report-facts"), 204, "");
        return scene;
    }
}

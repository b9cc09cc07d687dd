package org.codonor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class ReportLifeTest {
    @AfterEach
    void the_neighbours_kept_their_contracts() {
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void a_report_goes_from_draft_to_accepted_with_its_attribution() {
        Scene scene = Scene.begin();

        String ref = scene.accepted("ER-1", "2025Q4");

        scene.read(scene.officer(), ref)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("allowedActions", empty())
                .body("bookedIn", equalTo("2025Q4"))
                .body("transaction", endsWith("019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e20"))
                .body("acceptedAt", equalTo("2026-11-16T10:00:01.123456Z"))
                .body("acceptedBy.party", equalTo("LEAD"))
                .body("lines[0].basis", equalTo("PRO_RATA"))
                .body("lines[0].attribution.amount.amount", contains("84.21", "15.79"))
                .body("ask.outcome", equalTo("ACCEPTED"));
        var ask = Neighbours.asked("/" + scene.programme() + "/asks/reporting/").getFirst();
        assertThat(ask.path()).endsWith("/accept/1");
        assertThat(ask.body().path("valueDate").asText()).isEqualTo("2025-12-31");
        assertThat(ask.body().at("/lines/0/amount").asText()).isEqualTo("100.00");
        assertThat(ask.body().at("/actor/party").asText()).isEqualTo("LEAD");
    }

    @Test
    void R48_nothing_is_drafted_or_submitted_under_an_agreement_that_is_closed_financially() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        scene.agreement("AG-1", "ORG", "2025-12-01", "XXA", "XXA", "FIN_CLOSED");

        scene.verb(scene.reporter(), "ER-1", "submit")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R48"))
                .body("state", equalTo("FIN_CLOSED"));
        scene.drafts(Scene.report("ER-2", "2026Q1", Scene.line("L1", "100.00")))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R48"))
                .body("allowedActions", empty());
    }

    @Test
    void what_a_caller_may_do_depends_on_state_and_role() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");

        scene.read(scene.reporter(), "ER-1").then().body("allowedActions", contains("change", "submit"));
        scene.read(scene.as("ORG", Role.PARTNER_FINANCE), "ER-1").then().body("allowedActions", empty());
        scene.read(scene.officer(), "ER-1").then().body("allowedActions", empty());
        scene.verb(scene.reporter(), "ER-1", "submit").then().body("allowedActions", empty());
        scene.read(scene.officer(), "ER-1").then().body("allowedActions", contains("review"));
        scene.read(scene.as("CO", Role.CO_DONOR), "ER-1").then().body("allowedActions", empty());
    }

    @Test
    void a_refusal_of_the_ledger_is_relayed_with_its_figures_and_the_report_stays_checked() {
        Scene scene = Scene.begin();
        scene.checked("ER-1", "2025Q4");
        String key = UUID.randomUUID().toString();
        Neighbours.answer(scene.internal("/asks"), 422, """
                {"type":"/errors/rule","title":"Refused by a rule","status":422,"detail":"Below zero.","rule":"R60",
                 "instance":"urn:uuid:019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e02","outcome":"REFUSED",
                 "available":{"amount":"0.00","currency":"DKK"},
                 "errors":[{"pointer":"/lines/0","code":"below-zero","detail":"L1 in 2025Q4.","rule":"R60"}]}
                """);

        scene.verb(scene.officer(), "ER-1", "accept", key, scene.etag(scene.officer(), "ER-1"))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R60"))
                .body("available.amount", equalTo("0.00"))
                .body("errors[0].rule", equalTo("R60"));

        scene.read(scene.officer(), "ER-1")
                .then()
                .body("state", equalTo("CHECKED"))
                .body("ask.outcome", equalTo("REFUSED"))
                .body("ask.refusal.rule", equalTo("R60"))
                .body("allowedActions", contains("request-changes", "accept"));
        scene.ledgerAccepts("2025Q4");
        scene.verb(scene.officer(), "ER-1", "accept", key, scene.etag(scene.officer(), "ER-1"))
                .then()
                .statusCode(200)
                .body("ask.attempt", equalTo(2));
    }

    @Test
    void an_acceptance_without_an_answer_is_under_way_until_the_sweeper_hears_one() throws Exception {
        Scene scene = Scene.begin();
        scene.checked("ER-1", "2025Q4");
        Neighbours.hang(scene.internal("/asks"), 1500);
        String key = UUID.randomUUID().toString();
        String etag = scene.etag(scene.officer(), "ER-1");

        scene.verb(scene.officer(), "ER-1", "accept", key, etag)
                .then()
                .statusCode(202)
                .header("Location", endsWith(scene.path("expenditure-reports/ER-1")))
                .body("state", equalTo("ACCEPTING"))
                .body("ask.outcome", equalTo("UNKNOWN"))
                .body("allowedActions", empty());
        scene.verb(scene.officer(), "ER-1", "request-changes").then().statusCode(400);
        scene.verb(scene.finance(), "ER-1", "check").then().statusCode(409).body("state", equalTo("ACCEPTING"));

        scene.ledgerAccepts("2025Q4");
        for (int i = 0; i < 40 && !state(scene).equals("ACCEPTED"); i++) {
            Thread.sleep(500);
        }
        assertThat(state(scene)).isEqualTo("ACCEPTED");
        scene.verb(scene.officer(), "ER-1", "accept", key, etag)
                .then()
                .statusCode(200)
                .header("Idempotency-Hit", equalTo("true"))
                .body("acceptedBy.subject", equalTo("LEAD-lead-officer"));
    }

    @Test
    void earlier_quarters_of_the_agreement_come_first() {
        Scene scene = Scene.begin();
        scene.drafts(report("ER-1", "2026Q1", line("L1", "1.00")))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R59"))
                .body("periods", contains("2025Q4"));
        scene.checked("ER-0", "2025Q4");
        scene.drafts(report("ER-1", "2026Q1", line("L1", "1.00"))).then().statusCode(409);
        scene.ledgerAccepts("2025Q4");
        scene.verb(scene.officer(), "ER-0", "accept").then().statusCode(200);
        scene.drafted("ER-1", "2026Q1");
        scene.verb(scene.reporter(), "ER-1", "submit").then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void there_is_one_report_per_agreement_and_quarter() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");

        scene.drafts(report("ER-9", "2025Q4", line("L1", "1.00")))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R59"))
                .body("self", equalTo(scene.path("expenditure-reports/ER-1")));
        scene.agreement("AG-2", "ORG", "2025-12-01", "XXA", "XXA");
        scene.drafts(report("ER-1", "2025Q4", line("L1", "1.00")).replace("AG-1", "AG-2"))
                .then()
                .statusCode(409)
                .body("ref", equalTo("ER-1"));
    }

    @Test
    void a_report_that_breaks_rules_is_refused_with_all_of_them() {
        Scene scene = Scene.begin();

        scene.drafts(report("ER-1", "2027Q1", line("L1", "1.00")))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R05"));
        scene.drafts(report("ER-1", "2025Q3", line("L9", "1.00"), line("L1", "-1.00")))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("R63", "R63", "R61"))
                .body("errors.pointer", hasItem("/lines/0/line"));
        scene.read(scene.reporter(), "ER-1").then().statusCode(404);
    }

    @Test
    void changes_are_requested_and_the_next_version_is_submitted() {
        Scene scene = Scene.begin();
        scene.checked("ER-1", "2025Q4");
        scene.officer()
                .header("If-Match", scene.etag(scene.officer(), "ER-1"))
                .contentType("application/json")
                .body("{\"reason\":\"Please explain L1.\"}")
                .post(scene.path("expenditure-reports/ER-1/request-changes"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CHANGES_REQUESTED"))
                .body("changesRequested", equalTo("Please explain L1."));

        scene.reporter()
                .header("If-Match", scene.etag(scene.reporter(), "ER-1"))
                .contentType("application/merge-patch+json")
                .body("{\"lines\":[%s],\"comment\":\"Explained.\"}".formatted(line("L2", "7.00")))
                .patch(scene.path("expenditure-reports/ER-1"))
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("7.00"))
                .body("lines", hasSize(1))
                .body("irregularities.none", equalTo(true));
        scene.verb(scene.reporter(), "ER-1", "submit")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("checkedBy", nullValue());
    }

    @Test
    void a_submitted_report_is_not_changed_and_nothing_unseen_is() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        String first = scene.etag(scene.reporter(), "ER-1");
        scene.verb(scene.reporter(), "ER-1", "submit").then().statusCode(200);

        change(scene, scene.etag(scene.reporter(), "ER-1"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R60"));
        change(scene, first).then().statusCode(412);
        scene.reporter()
                .contentType("application/merge-patch+json")
                .body("{\"comment\":\"x\"}")
                .patch(scene.path("expenditure-reports/ER-1"))
                .then()
                .statusCode(428);
    }

    @Test
    void a_nil_report_counts_and_a_report_needs_its_declaration() {
        Scene scene = Scene.begin();
        scene.drafts("{\"ref\":\"ER-1\",\"agreement\":\"AG-1\",\"quarter\":\"2025Q4\",\"lines\":[]}")
                .then()
                .statusCode(201);
        scene.verb(scene.reporter(), "ER-1", "submit")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("R66", "R67"));

        scene.reporter()
                .header("If-Match", scene.etag(scene.reporter(), "ER-1"))
                .contentType("application/merge-patch+json")
                .body("{\"nil\":true,\"irregularities\":{\"refs\":[\"IRR-1\"]}}")
                .patch(scene.path("expenditure-reports/ER-1"))
                .then()
                .statusCode(200);
        scene.verb(scene.reporter(), "ER-1", "submit")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("R67"))
                .body("errors[0].code", equalTo("unknown-reference"));
        scene.changes("ER-1", "{\"irregularities\":{\"refs\":[\"" + scene.registersCase() + "\"]}}")
                .then()
                .statusCode(200);
        scene.verb(scene.reporter(), "ER-1", "submit").then().statusCode(200).body("nil", equalTo(true));
    }

    @Test
    void another_partners_report_does_not_exist_and_its_agreement_neither() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");

        var foreign = scene.as("OTHER", Role.PARTNER_REPORTER);
        scene.read(foreign, "ER-1").then().statusCode(404);
        foreign.get(scene.path("expenditure-reports")).then().statusCode(200).body("items", empty());
        foreign.contentType("application/json")
                .body(report("ER-2", "2026Q1", line("L1", "1.00")))
                .post(scene.path("expenditure-reports"))
                .then()
                .statusCode(404);
        scene.as("X", Role.CASE_OFFICER)
                .get(scene.path("expenditure-reports/ER-1"))
                .then()
                .statusCode(403);
    }

    @Test
    void while_partners_service_is_down_reports_are_read_but_not_written() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        String etag = scene.etag(scene.reporter(), "ER-1");
        Neighbours.answer(scene.internal("/agreements/AG-1"), 503, Neighbours.problem(503));

        scene.verb(scene.reporter(), "ER-1", "submit", "k-1", etag)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("3"));
        scene.read(scene.reporter(), "ER-1").then().statusCode(200).body("state", equalTo("DRAFT"));
        scene.agreement("AG-1", "ORG", "2025-12-01", "XXA", "XXA");
        scene.verb(scene.reporter(), "ER-1", "submit", "k-1", etag).then().statusCode(200);
        Neighbours.answer(scene.internal("/agreements/AG-1"), 503, Neighbours.problem(503));
        scene.verb(scene.reporter(), "ER-1", "submit", "k-1", etag)
                .then()
                .statusCode(200)
                .header("Idempotency-Hit", equalTo("true"));
    }

    @Test
    void reports_are_listed_in_pages_by_state_and_quarter() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        scene.agreement("AG-2", "ORG", "2026-01-01", "XXA", "XXA");
        scene.drafts(report("ER-2", "2026Q1", line("L1", "1.00")).replace("AG-1", "AG-2"));
        scene.agreement("AG-3", "ORG", "2026-04-01", "XXA", "XXA");
        scene.drafts(report("ER-3", "2026Q2", line("L1", "1.00")).replace("AG-1", "AG-3"));

        String next = scene.officer()
                .queryParam("limit", 2)
                .get(scene.path("expenditure-reports"))
                .then()
                .statusCode(200)
                .body("items.ref", contains("ER-1", "ER-2"))
                .extract()
                .path("next");
        scene.officer()
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(scene.path("expenditure-reports"))
                .then()
                .body("items.ref", contains("ER-3"))
                .body("next", nullValue());
        scene.officer()
                .queryParam("quarter", "2026Q1")
                .queryParam("state", "DRAFT")
                .queryParam("agreement", "AG-2")
                .get(scene.path("expenditure-reports"))
                .then()
                .body("items.ref", contains("ER-2"));
    }

    private static String state(Scene scene) {
        return scene.read(scene.officer(), "ER-1").path("state");
    }

    private static io.restassured.response.Response change(Scene scene, String etag) {
        return scene.reporter()
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body("{\"comment\":\"x\"}")
                .patch(scene.path("expenditure-reports/ER-1"));
    }
}

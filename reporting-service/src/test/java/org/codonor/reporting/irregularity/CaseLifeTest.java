package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.irregularity.Office.reason;
import static org.codonor.reporting.irregularity.Office.suspicion;
import static org.codonor.reporting.irregularity.Office.unknown;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class CaseLifeTest {
    private static final String SIXTY = "{\"suspected\":{\"amount\":\"60.00\",\"currency\":\"DKK\"}}";

    @Inject
    DeadlineSweeper sweeper;

    @AfterEach
    void everything_asked_and_answered_was_as_the_contracts_say() {
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void r92_what_others_read_of_a_case_names_no_way_to_reach_a_person() {
        var office = Office.open();
        String ref = office.opened("{\"notYetKnown\":true}", false);
        String person = "Call Ann +45 22334455";
        for (String[] told : new String[][] {
            {"summarise", "{\"text\":\"%s\"}", "/text"},
            {"follow-ups", "{\"text\":\"Found.\",\"publicText\":\"%s\"}", "/publicText"},
            {"hold-payments", "{\"reason\":\"%s\"}", "/reason"},
            {"notices", "{\"recipient\":\"POLICE\",\"organisation\":\"%s\",\"kind\":\"INITIAL\"}", "/organisation"},
        }) {
            office.does(ref, told[0], told[1].formatted(person))
                    .then()
                    .statusCode(422)
                    .body("errors.rule", contains("R92"))
                    .body("errors.pointer", contains(told[2]));
        }
        office.read(office.cases(), ref)
                .then()
                .body("publication.summary", nullValue())
                .body("notices.recipient", not(hasItem("POLICE")));
    }

    @Test
    void r92_no_reason_finding_lesson_or_notice_says_how_to_reach_a_person() {
        Office office = Office.open();
        String person = "Ask ann@example.org, ring 22 33 44 55";
        String ref = office.told(suspicion(SIXTY));
        office.ok(office.does(ref, "assess", ""), "UNDER_ASSESSMENT");
        refused(office.does(ref, "dismiss", reason(person)), "/reason");
        refused(office.does(ref, "record-only", reason(person)), "/reason");
        String open = "{\"reason\":\"%s\",\"paymentHold\":false}";
        refused(office.does(ref, "open", open.formatted(person)), "/reason");
        office.ok(office.does(ref, "open", open.formatted("Probable")), "C_CASE_OPEN");
        refused(
                office.notice(office::cases, ref + "-N2", "send", "{\"subject\":\"A\",\"body\":\"" + person + "\"}"),
                "/body");
        refused(office.does(ref, "investigate", reason(person)), "/reason");
        office.ok(office.does(ref, "investigate", reason("An audit")), "INVESTIGATING");
        refused(office.does(ref, "establish", "{\"text\":\"" + person + "\",\"lines\":[]}"), "/text");
        refused(office.does(ref, "declare-unfounded", reason(person)), "/reason");
        office.ok(office.does(ref, "declare-unfounded", reason("All is there")), "UNFOUNDED");
        office.sendsAll(ref);
        String close = "{\"outcome\":\"UNFOUNDED\",\"reason\":\"%s\",\"lessons\":\"%s\"}";
        refused(office.does(ref, "close", close.formatted(person, "None")), "/reason");
        refused(office.does(ref, "close", close.formatted("Done", person)), "/lessons");
        office.ok(office.does(ref, "close", close.formatted("Done", "None")), "CLOSED");
        refused(office.does(ref, "reopen", reason(person)), "/reason");
        office.read(office.cases(), ref).then().body("state", equalTo("CLOSED"));
    }

    private static void refused(Response answer, String pointer) {
        answer.then().statusCode(422).body("rule", equalTo("R92")).body("errors.pointer", contains(pointer));
    }

    @Test
    void r52_r82_r83_a_c_case_holds_payments_at_once_and_plans_who_is_told_until_when() {
        Office office = Office.open();
        String ref = office.opened(SIXTY, true);
        office.read(office.cases(), ref)
                .then()
                .body("hold.held", equalTo(true))
                .body("hold.told", equalTo(true))
                .body("hold.heldAt", equalTo("2026-11-16T10:00:01.123456Z"))
                .body("hold.requestsInFlight.ref", contains("D10"))
                .body("publication.check", equalTo("PENDING"))
                .body("notices.recipient", contains("AUDITOR_GENERAL", "CO_DONOR", "CO_DONOR"))
                .body("notices.donor", contains(null, "CO", "JULY"))
                .body("notices.dueOn", contains("2026-11-23", "2026-11-23", "2026-11-23"))
                .body("deadlines.find { it.kind == 'ASSESSMENT' }.doneOn", equalTo("2026-11-16"))
                .body("deadlines.find { it.kind == 'PARTNER_NOTICE' }.late", equalTo(false));
        var told = Neighbours.asked(office.scene.internal("/cases/")).getLast().body();
        assertThat(told.path("paymentHold").asBoolean()).isTrue();
        assertThat(told.path("agreement").asText()).isEqualTo("AG-1");
        assertThat(told.toString()).doesNotContain("receipts");
        var duty = Neighbours.asked(office.scene.internal("/obligations/"))
                .getFirst()
                .body();
        assertThat(duty.path("owner").asText()).isEqualTo("LEAD");
        assertThat(duty.toString()).doesNotContain(ref);
        office.changes(ref, "{\"content\":{\"agreement\":\"AG-2\"}}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R52"));
        office.does(ref, "release-payments", reason("All is there")).then().body("hold.held", equalTo(false));
        office.does(ref, "release-payments", reason("Again"))
                .then()
                .statusCode(409)
                .body("allowedActions", hasItem("hold-payments"))
                .body("allowedActions", not(hasItem("release-payments")));
    }

    @Test
    void r80_r81_days_are_counted_from_awareness_and_lateness_is_derived() {
        Office office = Office.open();
        String ref = office.told(unknown().replace("2026-11-10", "2026-10-30"));
        office.read(office.cases(), ref)
                .then()
                .body("deadlines.find { it.kind == 'PARTNER_NOTICE' }.lateByDays", equalTo(3))
                .body("deadlines.find { it.kind == 'ASSESSMENT' }.late", equalTo(false));
        office.scene.clock("2026-11-25T10:00:00Z");
        office.read(office.cases(), ref)
                .then()
                .body("deadlines.find { it.kind == 'ASSESSMENT' }.lateByDays", equalTo(2));
    }

    @Test
    void r79_days_that_could_not_be_counted_are_counted_later() {
        var office = new Office();
        String ref = office.told(unknown());
        office.read(office.cases(), ref).then().body("deadlines.find { it.kind == 'ASSESSMENT' }.dueOn", nullValue());
        Neighbours.answer(
                office.scene.internal("/working-days"),
                200,
                "{\"from\":\"2026-11-16\",\"days\":10,\"date\":\"2026-11-30\",\"endsAt\":\"2026-11-30T23:00:00Z\"}");
        sweeper.sweep();
        office.read(office.cases(), ref)
                .then()
                .body("deadlines.find { it.kind == 'ASSESSMENT' }.dueOn", equalTo("2026-11-30"));
    }

    @Test
    void r83_r94_a_donor_sees_a_case_from_its_notice_on_and_an_urgent_one_is_due_sooner() throws IOException {
        Office office = Office.open();
        String ref = office.opened(SIXTY, false);
        office.changes(ref, "{\"urgent\":true}")
                .then()
                .body("deadlines.findAll { it.kind == 'URGENT_NOTICE' }", hasSize(2));
        office.read(office.coDonor(), ref).then().statusCode(404);
        office.notice(office::cases, ref + "-N2", "send", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("body", containsString("Vouchers are missing"))
                .body("deliveredAt", notNullValue());
        assertThat(Files.readString(Path.of("target/outbox", office.scene.programme(), ref + "-N2.eml")))
                .contains("To: CO")
                .contains("Subject: Irregularity " + ref);
        office.read(office.coDonor(), ref)
                .then()
                .statusCode(200)
                .body("sight", equalTo("DONOR"))
                .body("content.description", nullValue())
                .body("notices.ref", contains(ref + "-N2"))
                .body("followUps", nullValue());
        office.notice(office::coDonor, ref + "-N2", "acknowledge", "").then().body("state", equalTo("ACKNOWLEDGED"));
        office.read(office.cases(), ref)
                .then()
                .body("deadlines.findAll { it.owedTo == 'CO' }.doneOn", contains("2026-11-16", "2026-11-16"));
        office.scene
                .as("JULY", Role.CO_DONOR)
                .get(office.scene.path("irregularity-notices/" + ref + "-N2"))
                .then()
                .statusCode(404);
        office.does(
                        ref,
                        "follow-ups",
                        "{\"text\":\"More\",\"significant\":true,\"amounts\":{\"suspected\":"
                                + "{\"amount\":\"75.00\",\"currency\":\"DKK\"}}}")
                .then()
                .body("followUps.no", contains(1))
                .body("content.amounts.suspected.amount", equalTo("75.00"))
                .body("notices.findAll { it.kind == 'FOLLOW_UP' }.donor", contains("CO", "JULY"));
    }

    @Test
    void r88_r90_an_unfounded_case_closes_once_all_were_told_and_is_taken_up_again_as_a_follow_up() {
        Office office = Office.open();
        String ref = office.opened(SIXTY, true);
        String close = "{\"outcome\":\"UNFOUNDED\",\"reason\":\"Nothing\",\"lessons\":\"File them\"}";
        office.does(ref, "close", close).then().statusCode(409).body("state", equalTo("C_CASE_OPEN"));
        office.ok(office.does(ref, "investigate", reason("An audit")), "INVESTIGATING");
        office.ok(office.does(ref, "declare-unfounded", reason("All there")), "UNFOUNDED");
        office.does(ref, "close", close)
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("initial-notice"))
                .body("errors.code", hasItem("final-notice"))
                .body("errors.code", hasItem("donor-notice"));
        office.sendsAll(ref);
        office.does(ref, "close", close.replace("UNFOUNDED", "LOSS"))
                .then()
                .statusCode(409)
                .body("outcome", equalTo("UNFOUNDED"));
        office.ok(office.does(ref, "close", close), "CLOSED");
        office.read(office.cases(), ref)
                .then()
                .body("outcome", equalTo("UNFOUNDED"))
                .body("hold.held", equalTo(false))
                .body("allowedActions", contains("follow-ups", "notices", "summarise", "reopen"));
        assertThat(Neighbours.asked(office.scene.internal("/cases/"))
                        .getLast()
                        .body()
                        .path("open")
                        .asBoolean())
                .isFalse();
        office.ok(office.does(ref, "reopen", reason("New information")), "UNDER_ASSESSMENT");
        office.read(office.cases(), ref)
                .then()
                .body("outcome", nullValue())
                .body("followUps.kind", contains("REOPENED"))
                .body("steps.state", hasItem("CLOSED"))
                .body("deadlines.findAll { it.kind == 'ASSESSMENT' }", hasSize(2));
    }

    @Test
    void r91_nothing_is_public_before_its_check_and_a_new_text_is_checked_anew() {
        Office office = Office.open();
        String ref = office.opened(SIXTY, false);
        String publish = "{\"publish\":true,\"reason\":\"Nobody is harmed\"}";
        office.does(ref, "check-exemption", publish).then().statusCode(422).body("rule", equalTo("R91"));
        office.does(ref, "summarise", "{\"text\":\"Vouchers are missing.\"}")
                .then()
                .body("publication.check", equalTo("PENDING"));
        office.does(ref, "check-exemption", publish)
                .then()
                .body("publication.check", equalTo("CHECKED"))
                .body("notices.find { it.recipient == 'PUBLIC' }.body", equalTo("Vouchers are missing."));
        office.does(ref, "summarise", "{\"text\":\"They were found.\"}")
                .then()
                .body("publication.check", equalTo("PENDING"));
        office.does(ref, "check-exemption", publish.replace("true", "false"))
                .then()
                .body("publication.check", equalTo("WITHHELD"));
    }

    @Test
    void r101_a_partner_sees_what_it_is_asked_and_nothing_else_of_a_case_that_others_told() {
        Office office = Office.open();
        String body = unknown().replace("\"onBehalfOfOrganisation\":true", "\"partner\":\"ORG\"");
        String ref = office.tells(office.scene.as("LEAD", Role.FIGURES_READER), body)
                .jsonPath()
                .getString("ref");
        office.ok(office.does(ref, "assess", ""), "UNDER_ASSESSMENT");
        office.read(office.partner(), ref).then().statusCode(404);
        office.does(ref, "questions", "{\"text\":\"Where are the vouchers?\"}")
                .then()
                .statusCode(200);
        office.read(office.partner(), ref)
                .then()
                .body("sight", equalTo("ASKED"))
                .body("content", nullValue())
                .body("received", nullValue())
                .body("questions.text", contains("Where are the vouchers?"));
        String answer = "{\"text\":\"In the archive.\"}";
        office.does(office::partner, ref, "questions/1/answer", answer).then().statusCode(200);
        office.does(office::partner, ref, "questions/1/answer", answer).then().statusCode(409);
        office.read(office.cases(), ref).then().body("questions.answer", contains("In the archive."));
    }

    @Test
    void r101_a_case_keeps_the_partner_whose_agreement_it_is_about_once_that_is_known() {
        Office office = Office.open();
        String ref = office.opened("{\"notYetKnown\":true}", false);
        office.read(office.cases(), ref).then().body("content.partner", equalTo("ORG"));

        for (String other : new String[] {"\"SOMEBODY\"", "null"}) {
            office.changes(ref, "{\"content\":{\"partner\":" + other + "}}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/content/partner"));
        }
        office.changes(ref, "{\"content\":{\"title\":\"Other vouchers\"}}")
                .then()
                .statusCode(200);

        office.read(office.cases(), ref)
                .then()
                .body("content.partner", equalTo("ORG"))
                .body("content.title", equalTo("Other vouchers"));
    }

    @Test
    void days_are_data_of_the_programme() {
        Office office = Office.open();
        String terms = office.scene.path("irregularity-terms");
        office.controller()
                .header("If-Match", office.controller().get(terms).getHeader("ETag"))
                .contentType("application/merge-patch+json")
                .body("{\"partnerNoticeDays\":2}")
                .patch(terms)
                .then()
                .statusCode(200)
                .body("partnerNoticeDays", equalTo(2))
                .body("assessmentWorkingDays", equalTo(10));
        String ref = office.told(suspicion(SIXTY));
        office.read(office.cases(), ref)
                .then()
                .body("deadlines.find { it.kind == 'PARTNER_NOTICE' }.lateByDays", equalTo(4));
    }
}

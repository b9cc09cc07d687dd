package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.irregularity.CaseLedger.ESTABLISHED;
import static org.codonor.reporting.irregularity.Office.reason;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case that ended and is taken up once more. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class ReopenedCaseTest {
    @AfterEach
    void everything_asked_and_answered_was_as_the_contracts_say() {
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void r88_a_case_with_money_established_is_not_unfounded_and_ends_as_its_amounts_say() {
        Office office = Office.open();
        String ref = CaseLedger.closedWithLoss(office);
        office.ok(office.does(ref, "reopen", reason("New information")), "UNDER_ASSESSMENT");
        office.ok(office.does(ref, "open", "{\"reason\":\"Probable\",\"paymentHold\":false}"), "C_CASE_OPEN");
        office.ok(office.does(ref, "investigate", reason("An audit")), "INVESTIGATING");

        office.does(ref, "declare-unfounded", reason("Nothing"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R88"))
                .body("established", equalTo("112500.00"))
                .body("errors.code", contains("established"));
        int asks = Neighbours.asked(office.scene.internal("/asks/")).size();
        office.ok(office.does(ref, "establish", ESTABLISHED), "ESTABLISHED");
        assertThat(Neighbours.asked(office.scene.internal("/asks/"))).hasSize(asks);
        office.ok(office.does(ref, "recover", "{\"method\":\"REPAYMENT\",\"reason\":\"Paid\"}"), "RECOVERY");
        office.ok(office.does(ref, "complete-recovery", reason("Done")), "READY_TO_CLOSE");
        office.sendsAll(ref);
        office.does(ref, "close", "{\"outcome\":\"UNFOUNDED\",\"reason\":\"Done\"}")
                .then()
                .statusCode(409)
                .body("outcome", equalTo("REPAID_PART"));
        office.ok(office.does(ref, "close", "{\"outcome\":\"REPAID_PART\",\"reason\":\"Done\"}"), "CLOSED");
    }

    @Test
    void r91_a_published_case_that_is_reopened_and_dismissed_is_public_as_it_had_ended() {
        Office office = Office.open();
        String ref = office.opened("{\"notYetKnown\":true}", false);
        office.ok(office.does(ref, "investigate", reason("An audit")), "INVESTIGATING");
        office.ok(office.does(ref, "declare-unfounded", reason("All there")), "UNFOUNDED");
        office.sendsAll(ref);
        office.ok(office.does(ref, "close", "{\"outcome\":\"UNFOUNDED\",\"reason\":\"Done\"}"), "CLOSED");
        office.does(ref, "summarise", "{\"text\":\"All vouchers were found.\"}");
        office.does(ref, "check-exemption", "{\"publish\":true,\"reason\":\"Nobody is harmed\"}");
        office.scene.clock("2026-11-20T10:00:00Z");
        String register = office.scene.path("public-irregularities");

        office.ok(office.does(ref, "reopen", reason("New information")), "UNDER_ASSESSMENT");
        office.cases()
                .get(register)
                .then()
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].outcome", nullValue());
        office.ok(office.does(ref, "dismiss", reason("Nothing new")), "DISMISSED");
        office.cases()
                .get(register)
                .then()
                .body("items[0].state", equalTo("CLOSED"))
                .body("items[0].closedOn", equalTo("2026-11-16"))
                .body("items[0].outcome", equalTo("UNFOUNDED"));
    }

    @Test
    void r94_a_reopened_case_that_becomes_urgent_hurries_nobody_before_it_is_a_c_case_again() {
        Office office = Office.open();
        String ref = CaseLedger.closedWithLoss(office);
        office.ok(office.does(ref, "reopen", reason("New information")), "UNDER_ASSESSMENT");

        office.changes(ref, "{\"urgent\":true}").then().statusCode(200);

        office.read(office.cases(), ref)
                .then()
                .body("notices.findAll { it.state == 'PLANNED' }", empty())
                .body("deadlines.findAll { it.kind == 'URGENT_NOTICE' }", empty());
        office.ok(office.does(ref, "open", "{\"reason\":\"Probable\",\"paymentHold\":false}"), "C_CASE_OPEN");
        office.read(office.cases(), ref)
                .then()
                .body("deadlines.findAll { it.kind == 'URGENT_NOTICE' }.owedTo", contains("CO", "JULY"));
    }

    @Test
    void r90_a_reopened_case_keeps_how_it_had_ended_and_money_is_not_dismissed() {
        Office office = Office.open();
        String ref = CaseLedger.closedWithLoss(office);
        office.ok(office.does(ref, "reopen", reason("New information")), "UNDER_ASSESSMENT");

        office.read(office.cases(), ref)
                .then()
                .body("outcome", nullValue())
                .body("steps.find { it.state == 'CLOSED' }.outcome", equalTo("REPAID_PART"))
                .body("steps.find { it.state == 'CLOSED' }.closedOn", equalTo("2026-11-16"))
                .body("steps.find { it.state == 'CLOSED' }.lessons", equalTo("Compare offers"));
        office.scene
                .as("LEAD", Role.AUDITOR)
                .get(office.path("/" + ref + "/dossier"))
                .then()
                .statusCode(200)
                .body("case.steps.outcome", hasItem("REPAID_PART"));
        for (String verb : List.of("dismiss", "record-only")) {
            office.does(ref, verb, reason("Nothing new"))
                    .then()
                    .statusCode(409)
                    .body("rule", equalTo("R88"))
                    .body("established", equalTo("112500.00"));
        }
        office.scene.clock("2027-01-04T10:00:00Z");
        office.ok(office.does(ref, "open", "{\"reason\":\"Probable\",\"paymentHold\":false}"), "C_CASE_OPEN");
        office.read(office.cases(), ref).then().body("openedOn", equalTo("2026-11-16"));
    }
}

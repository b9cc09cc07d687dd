package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.irregularity.CaseLedger.ESTABLISHED;
import static org.codonor.reporting.irregularity.CaseLedger.SUSPECTED;
import static org.codonor.reporting.irregularity.CaseLedger.WRITE_OFF;
import static org.codonor.reporting.irregularity.CaseLedger.claim;
import static org.codonor.reporting.irregularity.CaseLedger.decision;
import static org.codonor.reporting.irregularity.CaseLedger.decisionAbout;
import static org.codonor.reporting.irregularity.CaseLedger.divides;
import static org.codonor.reporting.irregularity.CaseLedger.ledgerAccepts;
import static org.codonor.reporting.irregularity.CaseLedger.plansAndSends;
import static org.codonor.reporting.irregularity.Office.reason;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.codonor.reporting.Neighbours;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class CaseMoneyTest {
    private static final List<String> ABOUT_SOMETHING_ELSE = List.of(
            "\"kind\":\"NOTE_REPORT\"",
            "\"kind\":\"OTHER\"",
            "\"kind\":\"OTHER\",\"linkedRef\":\"IRR-2025-999\"",
            "\"kind\":\"ADJUSTMENT\",\"linkedRef\":\"ADJ-2026-04\"");

    @AfterEach
    void everything_asked_and_answered_was_as_the_contracts_say() {
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void r86_to_r89_a_tender_irregularity_from_suspicion_to_the_loss_of_each_donor_to_the_ore() {
        Office office = Office.open();
        divides(office);
        String ref = office.opened(SUSPECTED, false);
        office.read(office.cases(), ref)
                .then()
                .body("money.splitKnown", equalTo(true))
                .body("money.byDonor.amounts.suspected.amount", contains("28421.05", "151578.95"));
        office.ok(office.does(ref, "investigate", reason("An audit")), "INVESTIGATING");
        ledgerAccepts(office, "establish");
        claim(office, "0.00", "0.00", "0.00", "0.00");
        office.ok(office.does(ref, "establish", ESTABLISHED), "ESTABLISHED");
        var asked = Neighbours.asked(office.scene.internal("/asks/")).getLast().body();
        assertThat(asked.path("lines").toString())
                .isEqualTo("[{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"112500.00\"}]");
        assertThat(asked.path("claimRef").asText()).isEqualTo(ref);
        office.read(office.cases(), ref)
                .then()
                .body("allowedActions", hasItem("recover"))
                .body("allowedActions", not(hasItem("close")));
        office.does(ref, "establish", ESTABLISHED).then().statusCode(422).body("errors.code", contains("unchanged"));
        office.ok(office.does(ref, "recover", "{\"method\":\"REPAYMENT\",\"reason\":\"Pay\"}"), "RECOVERY");

        claim(office, "75789.47", "14210.53", "0.00", "0.00");
        office.read(office.cases(), ref)
                .then()
                .body("money.claim.state", equalTo("PART_PAID"))
                .body("money.byDonor.amounts.outstanding.amount", contains("3552.63", "18947.37"));
        office.does(ref, "complete-recovery", reason("Done"))
                .then()
                .statusCode(409)
                .body("allowedActions", not(hasItem("complete-recovery")));
        office.does(office::controller, ref, "write-off", WRITE_OFF)
                .then()
                .statusCode(409)
                .body("rule", equalTo("R89"))
                .body("allowedActions", hasItem("write-off"));
        plansAndSends(office, ref);
        ledgerAccepts(office, "write-off");
        claim(office, "75789.47", "14210.53", "18947.37", "3552.63");
        office.ok(office.does(office::controller, ref, "write-off", WRITE_OFF), "RECOVERY");
        office.ok(office.does(ref, "complete-recovery", reason("Done")), "READY_TO_CLOSE");
        office.sendsAll(ref);
        String close = "{\"outcome\":\"REPAID_FULL\",\"reason\":\"Done\"}";
        office.does(ref, "close", close)
                .then()
                .statusCode(409)
                .body("outcome", equalTo("REPAID_PART"))
                .body("allowedActions", hasItem("close"));
        office.ok(office.does(ref, "close", close.replace("FULL", "PART")), "CLOSED");
        office.read(office.cases(), ref)
                .then()
                .body("money.claim.state", equalTo("WRITTEN_OFF"))
                .body("money.total.loss.amount", equalTo("22500.00"))
                .body("money.byDonor.donor", contains("CO", "LEAD"))
                .body("money.byDonor.amounts.loss.amount", contains("3552.63", "18947.37"))
                .body("followUps.kind", contains("ESTABLISHED"));
        office.coDonor()
                .get(office.scene.path("irregularity-statements/2026Q4"))
                .then()
                .statusCode(200)
                .body("amounts.established.amount", equalTo("112500.00"))
                .body("amounts.recovered.amount", equalTo("90000.00"))
                .body("amounts.writtenOff.amount", equalTo("22500.00"))
                .body("amounts.outstanding.amount", equalTo("0.00"));
        office.read(office.coDonor(), ref)
                .then()
                .body("money.total", nullValue())
                .body("money.byDonor.donor", contains("CO"))
                .body("money.cells.donor", contains("CO"))
                .body("notices.findAll { it.about == 'WRITE_OFF' }.size()", equalTo(1));
    }

    @Test
    void r89_what_is_established_later_is_not_written_off_on_an_earlier_notice() {
        Office office = Office.open();
        String ref = CaseLedger.inRecovery(office);
        plansAndSends(office, ref);
        ledgerAccepts(office, "write-off");
        claim(office, "75789.47", "14210.53", "10000.00", "2000.00");
        office.ok(office.does(office::controller, ref, "write-off", WRITE_OFF), "RECOVERY");
        office.ok(office.does(office::controller, ref, "write-off", WRITE_OFF), "RECOVERY");
        ledgerAccepts(office, "establish");
        office.ok(office.does(ref, "establish", ESTABLISHED.replace("112500", "120000")), "RECOVERY");

        office.does(office::controller, ref, "write-off", WRITE_OFF)
                .then()
                .statusCode(409)
                .body("rule", equalTo("R89"))
                .body("errors.code", contains("donor-not-told"));
        plansAndSends(office, ref);
        ledgerAccepts(office, "write-off");
        office.ok(office.does(office::controller, ref, "write-off", WRITE_OFF), "RECOVERY");
    }

    @Test
    void r89_what_is_outstanding_is_written_off_in_the_currency_in_which_it_is_outstanding() {
        Office office = Office.open();
        String ref = CaseLedger.inRecovery(office);
        plansAndSends(office, ref);

        office.does(office::controller, ref, "write-off", WRITE_OFF.replace("DKK", "EUR"))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R89"))
                .body("errors.pointer", contains("/amount/currency"))
                .body("errors.code", contains("currency"));

        office.read(office.cases(), ref)
                .then()
                .body("state", equalTo("RECOVERY"))
                .body("money.total.writtenOff.amount", equalTo("0.00"));
    }

    @Test
    void r89_a_decision_that_is_named_stands_and_is_kept_with_the_write_off() {
        Office office = Office.open();
        String ref = CaseLedger.inRecovery(office);
        plansAndSends(office, ref);
        ledgerAccepts(office, "write-off");
        String decided = WRITE_OFF.replace("Insolvent\"", "Insolvent\",\"decision\":\"DEC-1\"");

        Neighbours.answer(office.scene.internal("/decisions/"), 404, Neighbours.problem(404));
        office.does(office::controller, ref, "write-off", decided).then().statusCode(404);
        decision(office, ref, "PROPOSED", "LEAD");
        office.does(office::controller, ref, "write-off", decided)
                .then()
                .statusCode(409)
                .body("rule", equalTo("R89"))
                .body("errors.code", contains("decision"));
        decision(office, ref, "AGREED", "LEAD");
        office.does(office::controller, ref, "write-off", decided).then().statusCode(409);
        for (String what : ABOUT_SOMETHING_ELSE) {
            decisionAbout(office, what, "AGREED", "LEAD", "CO");
            office.does(office::controller, ref, "write-off", decided)
                    .then()
                    .statusCode(409)
                    .body("rule", equalTo("R89"))
                    .body("errors.code", contains("another"));
        }
        decision(office, ref, "AGREED", "LEAD", "CO");
        office.ok(office.does(office::controller, ref, "write-off", decided), "RECOVERY");
        office.read(office.cases(), ref)
                .then()
                .body("steps.last().reason", equalTo("Insolvent"))
                .body("steps.last().decision", equalTo("DEC-1"));
        office.read(office.coDonor(), ref).then().body("steps.last().decision", equalTo("DEC-1"));
    }

    @Test
    void r95_recovered_money_is_reused_only_by_a_decision_about_this_case() {
        Office office = Office.open();
        String ref = CaseLedger.inRecovery(office);
        String reuse = "{\"disposition\":\"REUSE_IN_PROGRAMME\",\"decision\":\"DEC-1\",\"reason\":\"Agreed\"}";

        for (String what : ABOUT_SOMETHING_ELSE) {
            decisionAbout(office, what, "AGREED", "LEAD", "CO");
            office.does(office::controller, ref, "decide-disposition", reuse)
                    .then()
                    .statusCode(409)
                    .body("rule", equalTo("R95"))
                    .body("errors.code", contains("another"));
        }
        decision(office, ref, "AGREED", "LEAD", "CO");
        office.ok(office.does(office::controller, ref, "decide-disposition", reuse), "RECOVERY");
        office.read(office.cases(), ref)
                .then()
                .body("money.claim.disposition", equalTo("REUSE_IN_PROGRAMME"))
                .body("money.claim.decision", equalTo("DEC-1"));
    }

    @Test
    void r82_r88_a_final_notice_says_what_was_established_what_became_of_it_and_how_the_case_ends() {
        Office office = Office.open();
        String ref = CaseLedger.readyToClose(office);
        office.sendsAll(ref);

        office.read(office.cases(), ref)
                .then()
                .body(
                        "notices.find { it.recipient == 'AUDITOR_GENERAL' && it.kind == 'FINAL' }.body",
                        containsString("""

                                In all:
                                Suspected: 180000.00 DKK
                                Established: 112500.00 DKK
                                Recovered: 90000.00 DKK
                                Written off: 22500.00 DKK
                                Outstanding: 0.00 DKK
                                Loss: 22500.00 DKK
                                Outcome: repaid part
                                """))
                .body(
                        "notices.find { it.donor == 'CO' && it.kind == 'FINAL' }.body",
                        containsString("Loss: 3552.63 DKK"))
                .body(
                        "notices.find { it.donor == 'JULY' && it.kind == 'FINAL' }.body",
                        containsString("None of your money is concerned.\nOutcome: repaid part\n"))
                .body("notices.findAll { it.kind == 'INITIAL' }.body", not(hasItem(containsString("Outcome"))));
    }

    @Test
    void what_the_ledger_refuses_turns_the_case_back_and_nothing_lost_needs_no_ledger() {
        Office office = Office.open();
        String ref = office.opened("{\"notYetKnown\":true}", false);
        office.ok(office.does(ref, "investigate", reason("An audit")), "INVESTIGATING");
        Neighbours.answer(office.scene.internal("/asks/"), 422, """
                {"type":"/errors/rule","title":"A rule of the programme refuses this","status":422,"rule":"R87",
                 "outcome":"REFUSED","instance":"urn:uuid:019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e02"}""");
        office.does(ref, "establish", ESTABLISHED).then().statusCode(422).body("rule", equalTo("R87"));
        office.read(office.cases(), ref)
                .then()
                .body("state", equalTo("INVESTIGATING"))
                .body("ledger.outcome", equalTo("REFUSED"))
                .body("money", nullValue());
        office.ok(office.does(ref, "establish", "{\"text\":\"Delivered\",\"lines\":[]}"), "ESTABLISHED");
        office.sendsAll(ref);
        office.ok(office.does(ref, "close", "{\"outcome\":\"NO_FINANCIAL_LOSS\",\"reason\":\"Done\"}"), "CLOSED");
        office.read(office.cases(), ref).then().body("steps.state", hasItem("ESTABLISHED"));
    }
}

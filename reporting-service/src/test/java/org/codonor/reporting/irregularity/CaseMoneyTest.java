package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.irregularity.Office.reason;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.reporting.Neighbours;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class CaseMoneyTest {
    private static final String SUSPECTED = """
            {"suspected":{"amount":"180000.00","currency":"DKK"},
             "lines":[{"line":"L1","quarter":"2026Q2","amount":{"amount":"180000.00","currency":"DKK"}}]}""";
    private static final String ESTABLISHED = """
            {"text":"The tender was not held","lines":[{"line":"L1","quarter":"2026Q2",
             "amount":{"amount":"112500.00","currency":"DKK"}}]}""";
    private static final String WRITE_OFF =
            "{\"amount\":{\"amount\":\"22500.00\",\"currency\":\"DKK\"},\"reason\":\"Insolvent\"}";

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
        office.does(ref, "establish", ESTABLISHED).then().statusCode(422).body("errors.code", contains("unchanged"));
        office.ok(office.does(ref, "recover", "{\"method\":\"REPAYMENT\",\"reason\":\"Pay\"}"), "RECOVERY");

        claim(office, "75789.47", "14210.53", "0.00", "0.00");
        office.read(office.cases(), ref)
                .then()
                .body("money.claim.state", equalTo("PART_PAID"))
                .body("money.byDonor.amounts.outstanding.amount", contains("3552.63", "18947.37"));
        office.does(ref, "complete-recovery", reason("Done")).then().statusCode(409);
        office.does(office::controller, ref, "write-off", WRITE_OFF)
                .then()
                .statusCode(409)
                .body("rule", equalTo("R89"));
        plansAndSends(office, ref);
        ledgerAccepts(office, "write-off");
        claim(office, "75789.47", "14210.53", "18947.37", "3552.63");
        office.ok(office.does(office::controller, ref, "write-off", WRITE_OFF), "RECOVERY");
        office.ok(office.does(ref, "complete-recovery", reason("Done")), "READY_TO_CLOSE");
        office.sendsAll(ref);
        String close = "{\"outcome\":\"REPAID_FULL\",\"reason\":\"Done\"}";
        office.does(ref, "close", close).then().statusCode(409).body("outcome", equalTo("REPAID_PART"));
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

    private static void plansAndSends(Office office, String ref) {
        office.does(
                        ref,
                        "notices",
                        "{\"recipient\":\"CO_DONOR\",\"donor\":\"CO\",\"kind\":\"FOLLOW_UP\",\"about\":\"WRITE_OFF\"}")
                .then()
                .statusCode(201);
        office.sendsAll(ref);
    }

    private static void divides(Office office) {
        Neighbours.answer(office.scene.internal("/attribution-previews"), 200, """
                {"programme":"%s","currency":"DKK","lines":[{"index":0,"line":"L1","ofQuarter":"2026Q2",
                 "amount":"180000.00","basis":"PRO_RATA","frozen":true,
                 "parts":[{"contribution":"LEAD-1","donor":"LEAD","amount":"151578.95"},
                          {"contribution":"CO-1","donor":"CO","amount":"28421.05"}]}]}
                """.formatted(office.scene.programme()));
    }

    private static void claim(Office office, String lead, String co, String leadLost, String coLost) {
        String entries = entry("IRREGULARITY", "LEAD-1", "94736.84") + "," + entry("IRREGULARITY", "CO-1", "17763.16")
                + booked("RECOVERY", lead, co) + booked("WRITE_OFF", leadLost, coLost);
        String ofLead = part("94736.84", lead, leadLost);
        String ofCo = part("17763.16", co, coLost);
        Neighbours.answer(office.scene.internal("/claims/"), 200, """
                {"claimRef":"IRR-2026-001","agreement":"AG-1","currency":"DKK",
                 "cells":[{"contribution":"LEAD-1","donor":"LEAD","line":"L1","ofQuarter":"2026Q2",%1$s},
                          {"contribution":"CO-1","donor":"CO","line":"L1","ofQuarter":"2026Q2",%2$s}],
                 "byDonor":[{"donor":"LEAD","returned":"0.00",%1$s},{"donor":"CO","returned":"0.00",%2$s}],"entries":[%3$s]}
                """.formatted(ofLead, ofCo, entries));
    }

    private static String booked(String event, String ofLead, String ofCo) {
        return ofLead.equals("0.00") ? "" : "," + entry(event, "LEAD-1", ofLead) + "," + entry(event, "CO-1", ofCo);
    }

    private static String entry(String event, String contribution, String amount) {
        return """
                {"seq":9,"event":"%s","valueDate":"2026-11-16","amount":"%s","contribution":"%s",
                 "self":"/v1/programmes/P/transactions/019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e21"}""".formatted(event, amount, contribution);
    }

    private static String part(String established, String recovered, String lost) {
        var outstanding = new java.math.BigDecimal(established)
                .subtract(new java.math.BigDecimal(recovered))
                .subtract(new java.math.BigDecimal(lost));
        return "\"established\":\"%s\",\"recovered\":\"%s\",\"writtenOff\":\"%s\",\"outstanding\":\"%s\""
                .formatted(established, recovered, lost, outstanding.toPlainString());
    }

    private static void ledgerAccepts(Office office, String act) {
        Neighbours.answer(
                office.scene.internal("/asks/"), 200, """
                {"outcome":"ACCEPTED","act":"%s","attempt":1,"epoch":1,"seq":8,"hash":"%s",
                 "recordedAt":"2026-11-16T10:00:01.123456Z","transaction":"019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e20",
                 "self":"/v1/programmes/%s/transactions/019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e20","quarter":"2026Q4"}
                """.formatted(act, "b".repeat(64), office.scene.programme()));
    }
}

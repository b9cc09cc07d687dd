package org.codonor.reporting.irregularity;

import static org.codonor.reporting.irregularity.Office.reason;

import java.math.BigDecimal;
import org.codonor.reporting.Neighbours;

/** What the ledger says of the money of a case, and how far a case comes with it. */
final class CaseLedger {
    static final String SUSPECTED = """
            {"suspected":{"amount":"180000.00","currency":"DKK"},
             "lines":[{"line":"L1","quarter":"2026Q2","amount":{"amount":"180000.00","currency":"DKK"}}]}""";
    static final String ESTABLISHED = """
            {"text":"The tender was not held","lines":[{"line":"L1","quarter":"2026Q2",
             "amount":{"amount":"112500.00","currency":"DKK"}}]}""";
    static final String WRITE_OFF =
            "{\"amount\":{\"amount\":\"22500.00\",\"currency\":\"DKK\"},\"reason\":\"Insolvent\"}";

    /** A case that is closed: 112500 established, 90000 recovered, 22500 lost. */
    static String closedWithLoss(Office office) {
        String ref = readyToClose(office);
        office.sendsAll(ref);
        office.ok(
                office.does(
                        ref,
                        "close",
                        "{\"outcome\":\"REPAID_PART\",\"reason\":\"Done\",\"lessons\":\"Compare offers\"}"),
                "CLOSED");
        return ref;
    }

    static String readyToClose(Office office) {
        String ref = inRecovery(office);
        plansAndSends(office, ref);
        ledgerAccepts(office, "write-off");
        claim(office, "75789.47", "14210.53", "18947.37", "3552.63");
        office.ok(office.does(office::controller, ref, "write-off", WRITE_OFF), "RECOVERY");
        office.ok(office.does(ref, "complete-recovery", reason("Done")), "READY_TO_CLOSE");
        return ref;
    }

    /** Of which 90000 have come back, and nobody was told of a write-off. */
    static String inRecovery(Office office) {
        divides(office);
        String ref = office.opened(SUSPECTED, false);
        office.ok(office.does(ref, "investigate", reason("An audit")), "INVESTIGATING");
        ledgerAccepts(office, "establish");
        claim(office, "75789.47", "14210.53", "0.00", "0.00");
        office.ok(office.does(ref, "establish", ESTABLISHED), "ESTABLISHED");
        office.ok(office.does(ref, "recover", "{\"method\":\"REPAYMENT\",\"reason\":\"Pay\"}"), "RECOVERY");
        return ref;
    }

    static void plansAndSends(Office office, String ref) {
        office.does(
                        ref,
                        "notices",
                        "{\"recipient\":\"CO_DONOR\",\"donor\":\"CO\",\"kind\":\"FOLLOW_UP\",\"about\":\"WRITE_OFF\"}")
                .then()
                .statusCode(201);
        office.sendsAll(ref);
    }

    /** What the donors decided on a case as DEC-1. */
    static void decision(Office office, String ref, String state, String... agreedBy) {
        decisionAbout(office, "\"kind\":\"OTHER\",\"linkedRef\":\"" + ref + "\"", state, agreedBy);
    }

    /** What they decided as DEC-1 on something. */
    static void decisionAbout(Office office, String what, String state, String... agreedBy) {
        Neighbours.answer(office.scene.internal("/decisions/DEC-1"), 200, """
                {"ref":"DEC-1",%s,"state":"%s","agreedBy":["%s"]}
                """.formatted(
                        what, state, String.join("\",\"", agreedBy)));
    }

    static void divides(Office office) {
        Neighbours.answer(office.scene.internal("/attribution-previews"), 200, """
                {"programme":"%s","currency":"DKK","lines":[{"index":0,"line":"L1","ofQuarter":"2026Q2",
                 "amount":"180000.00","basis":"PRO_RATA","frozen":true,
                 "parts":[{"contribution":"LEAD-1","donor":"LEAD","amount":"151578.95"},
                          {"contribution":"CO-1","donor":"CO","amount":"28421.05"}]}]}
                """.formatted(office.scene.programme()));
    }

    static void claim(Office office, String lead, String co, String leadLost, String coLost) {
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
        var outstanding =
                new BigDecimal(established).subtract(new BigDecimal(recovered)).subtract(new BigDecimal(lost));
        return "\"established\":\"%s\",\"recovered\":\"%s\",\"writtenOff\":\"%s\",\"outstanding\":\"%s\""
                .formatted(established, recovered, lost, outstanding.toPlainString());
    }

    static void ledgerAccepts(Office office, String act) {
        Neighbours.answer(
                office.scene.internal("/asks/"), 200, """
                {"outcome":"ACCEPTED","act":"%s","attempt":1,"epoch":1,"seq":8,"hash":"%s",
                 "recordedAt":"2026-11-16T10:00:01.123456Z","transaction":"019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e20",
                 "self":"/v1/programmes/%s/transactions/019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e20","quarter":"2026Q4"}
                """.formatted(act, "b".repeat(64), office.scene.programme()));
    }
}

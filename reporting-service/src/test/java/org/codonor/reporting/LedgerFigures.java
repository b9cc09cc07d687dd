package org.codonor.reporting;

import java.util.StringJoiner;

/** The ledger's rows of the finest grain, and what it says of closing, as tests want them. */
public final class LedgerFigures {
    private static final String HASH = "c".repeat(64);

    private LedgerFigures() {}

    /** These rows from now on, whatever is asked. */
    public static void answer(Scene scene, String... rows) {
        Neighbours.answer(
                scene.internal("/figure-rows"), 200, """
                {"programme":"%s","currency":"DKK","knownAt":"2026-08-21T09:12:44.123456Z","epoch":1,"seq":7,"rows":[%s]}
                """.formatted(scene.programme(), String.join(",", rows)));
    }

    /** Expenditure of a quarter on L1 of AG-1. */
    public static String spent(String quarter, String donor, String contribution, String amount) {
        return """
                {"quarter":"%s","donor":"%s","contribution":"%s","coreArea":"CA1","geo":"BA","partner":"ORG",
                 "agreement":"AG-1","line":"L1","outcome":"OUT-1","measure":"expenditure","period":"q",
                 "basis":"PRO_RATA","amount":"%s"}""".formatted(quarter, donor, contribution, amount);
    }

    /** Something at the end of a quarter. */
    public static String stock(String quarter, String donor, String contribution, String measure, String amount) {
        return """
                {"quarter":"%s","donor":"%s","contribution":"%s","measure":"%s","period":"bal","basis":"NA",
                 "amount":"%s"}""".formatted(quarter, donor, contribution, measure, amount);
    }

    /** The ledger would close the quarter, and does when it is asked. */
    public static void closes(Scene scene, String quarter, String next) {
        Neighbours.answer(scene.internal("/closing-checks"), 200, """
                {"quarter":"%s","openFrom":"%s","ready":true,"prefinanced":[],"checks":[
                 {"code":"balances","rule":"R74","passed":true,"findings":[]}]}""".formatted(quarter, quarter));
        Neighbours.answer(scene.internal("/asks"), 200, """
                {"outcome":"ACCEPTED","act":"close","attempt":1,"epoch":1,"seq":9,"hash":"%s",
                 "recordedAt":"2026-11-16T10:00:01.123456Z",
                 "closed":{"quarter":"%s","openFrom":"%s",
                   "cut":{"epoch":1,"seq":8,"hash":"%s","recordedAt":"2026-11-16T10:00:00.923456Z"}}}
                """.formatted(HASH, quarter, next, HASH));
        rates(scene, "100.00 852.00 2026-03-05");
    }

    /** Receipts of CO in pounds, each as what came, what it was worth, and its day. */
    public static void rates(Scene scene, String... receipts) {
        var items = new StringJoiner(",");
        for (String receipt : receipts) {
            String[] words = receipt.split(" ", -1);
            items.add("""
                    {"kind":"RECEIPT","ref":"RC-1","self":"/v1/programmes/%s/receipts/RC-1","contribution":"CO-1",
                     "donor":"CO","date":"%s","currency":"GBP","rate":"8.5200000000","source":"A bank",
                     "amount":"%s","booked":"%s"}""".formatted(scene.programme(), words[2], words[0], words[1]));
        }
        Neighbours.answer(
                scene.internal("/rates"),
                200,
                "{\"programme\":\"%s\",\"currency\":\"DKK\",\"items\":[%s]}".formatted(scene.programme(), items));
    }

    /** The ledger refuses to close. */
    public static void refuses(Scene scene, String detail) {
        Neighbours.answer(scene.internal("/asks"), 409, """
                {"type":"/errors/quarter-not-ready","title":"The quarter cannot be closed yet","status":409,
                 "detail":"%s","instance":"urn:uuid:019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e02","outcome":"REFUSED",
                 "act":"close","attempt":1}""".formatted(detail));
    }
}

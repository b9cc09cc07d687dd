package org.codonor.contributions.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;

/**
 * An amount of a measure at a quarter's end that a plan states and no move: a line's year, an instalment that is late.
 *
 * @param line {@code ""} for none
 * @param on the day that the plan names for it
 * @param source what states it
 */
record Stated(
        Measure measure,
        Quarter quarter,
        String contribution,
        String line,
        BigDecimal amount,
        LocalDate on,
        Source source) {
    /** What states it, as people find it. */
    record Source(String kind, String ref, String self) {}

    /** It as figures place amounts. */
    Total total() {
        return new Total(
                Event.BUDGET, Account.UNPLANNED, Account.PLANNED, contribution, "", line, Basis.NA, quarter, amount);
    }
}

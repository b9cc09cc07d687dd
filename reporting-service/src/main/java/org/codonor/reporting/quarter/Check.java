package org.codonor.reporting.quarter;

import org.jspecify.annotations.Nullable;

/**
 * One thing that must be so before a quarter can close (R77), and whether it is.
 *
 * @param self where the thing that is looked at lives
 */
record Check(
        Code code,
        String rule,
        Outcome outcome,
        String detail,
        @Nullable String partner,
        @Nullable String agreement,
        @Nullable String self) {
    /** What is looked at; the ledger's own checks are named after what they look at. */
    enum Code {
        PRELIMINARY,
        EARLIER_QUARTERS,
        REPORT,
        EXCHANGE_DIFFERENCES,
        EARMARKS,
        BALANCES,
        CASH,
        DIMENSIONS,
        LEDGER;

        boolean isTheLedgers() {
            return compareTo(REPORT) > 0;
        }
    }

    /** How it stands; AT_CLOSE is looked at by the ledger when the quarter is closed. */
    enum Outcome {
        FULFILLED,
        WAIVED,
        MISSING,
        AT_CLOSE
    }

    static Check of(Code code, String rule, boolean fulfilled, String detail) {
        return new Check(code, rule, fulfilled ? Outcome.FULFILLED : Outcome.MISSING, detail, null, null, null);
    }

    boolean lacks() {
        return outcome == Outcome.MISSING;
    }
}

package org.codonor.reporting.irregularity;

import java.math.BigDecimal;

/** What a case comes to in the ledger. */
record CaseTotals(BigDecimal established, BigDecimal recovered, BigDecimal writtenOff) {
    static final CaseTotals NOTHING = new CaseTotals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    boolean isNothing() {
        return established.signum() == 0;
    }

    boolean isSettled() {
        return recovered.add(writtenOff).compareTo(established) == 0;
    }

    /** The one outcome that these amounts allow once all is settled (R88). */
    Outcome outcome() {
        if (isNothing()) {
            return Outcome.NO_FINANCIAL_LOSS;
        }
        if (recovered.signum() == 0) {
            return Outcome.LOSS;
        }
        return writtenOff.signum() == 0 ? Outcome.REPAID_FULL : Outcome.REPAID_PART;
    }
}

package org.codonor.reporting.irregularity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a case comes to in the ledger. */
record CaseTotals(BigDecimal established, BigDecimal recovered, BigDecimal writtenOff) {
    static final CaseTotals NOTHING = new CaseTotals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    boolean isNothing() {
        return established.signum() == 0;
    }

    boolean isSettled() {
        return recovered.add(writtenOff).compareTo(established) == 0;
    }

    /** The outcome with which a case may be closed in this state; null while it may not (R88). */
    @Nullable
    Outcome closing(CaseState state) {
        return switch (state) {
            case UNFOUNDED -> isNothing() ? Outcome.UNFOUNDED : isSettled() ? outcome() : null;
            case ESTABLISHED -> isNothing() ? outcome() : null;
            case READY_TO_CLOSE -> isSettled() ? outcome() : null;
            default -> null;
        };
    }

    /** The one outcome that these amounts allow once all is settled (R88). */
    private Outcome outcome() {
        if (isNothing()) {
            return Outcome.NO_FINANCIAL_LOSS;
        }
        if (recovered.signum() == 0) {
            return Outcome.LOSS;
        }
        return writtenOff.signum() == 0 ? Outcome.REPAID_FULL : Outcome.REPAID_PART;
    }
}

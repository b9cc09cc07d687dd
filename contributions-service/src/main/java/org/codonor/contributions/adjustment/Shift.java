package org.codonor.contributions.adjustment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money of a contribution that leaves a line for another; without one of them it changes the total. */
record Shift(@Nullable String fromLine, @Nullable String toLine, String contribution, BigDecimal amount) {
    boolean isOneSided() {
        return fromLine == null || toLine == null;
    }

    /** What it does to the total. */
    BigDecimal net() {
        if (!isOneSided()) {
            return BigDecimal.ZERO;
        }
        return fromLine == null ? amount : amount.negate();
    }
}

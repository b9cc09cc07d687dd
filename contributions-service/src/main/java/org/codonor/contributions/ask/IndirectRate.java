package org.codonor.contributions.ask;

import java.math.BigDecimal;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Indirect lines cost no more than the agreed rate of the direct ones (R29). */
record IndirectRate(@Nullable String pct, BigDecimal direct, BigDecimal indirect) {
    void check(Refused refused) {
        if (pct != null
                && indirect.compareTo(direct.multiply(new BigDecimal(pct)).movePointLeft(2)) > 0) {
            refused.broken("R29", "/commitments", "indirect-rate", "Indirect lines may be " + pct + " % of direct.");
        }
    }
}

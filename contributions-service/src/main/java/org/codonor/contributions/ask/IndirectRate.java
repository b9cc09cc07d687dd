package org.codonor.contributions.ask;

import java.math.BigDecimal;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.jspecify.annotations.Nullable;

/** Indirect lines cost no more than the agreed rate of the direct ones (R29). */
record IndirectRate(@Nullable String pct, BigDecimal direct, BigDecimal indirect) {
    void check(List<Violation> found) {
        if (pct != null
                && indirect.compareTo(direct.multiply(new BigDecimal(pct)).movePointLeft(2)) > 0) {
            found.add(new Violation(
                    "/commitments", "indirect-rate", "Indirect lines may be " + pct + " % of direct.", "R29"));
        }
    }
}

package org.codonor.reporting.life;

import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What the partner declares about irregularities (R67): that there were none, or the references of those reported. */
public record Declaration(@Nullable Boolean none, @Nullable List<String> refs) {
    /** Refused (400) unless it says exactly one of the two, as after a change it may not. */
    public void checkShape() {
        if ((none == null) == (refs == null)) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("/irregularities", "one-of", "Say either none or refs; take the other away with null.");
        }
    }
}

package org.codonor.contributions.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where money recovered under a claim goes, as its case says.
 *
 * @param decidedOn when that was decided for this case; null while nothing was, so that the donors' arrangements say it
 * @param decision of the donors, on which it stands
 * @param self the case
 */
public record Disposition(
        Where disposition,
        @Nullable LocalDate decidedOn,
        @Nullable String decision,
        String self) {
    /** R95. */
    public enum Where {
        RETURN_TO_DONORS,
        REUSE_IN_PROGRAMME
    }
}

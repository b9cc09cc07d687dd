package org.codonor.reporting.casestatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.codonor.reporting.irregularity.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stood at the end of a quarter.
 *
 * @param openedOn when it became a C-case, if it had by then
 * @param restedOn when it came to rest, if it was at rest then
 * @param suspected null while not known
 */
record CaseAt(
        String ref,
        CaseState state,
        LocalDate reportedOn,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate restedOn,
        @Nullable BigDecimal suspected,
        BigDecimal established,
        BigDecimal recovered,
        BigDecimal writtenOff) {
    BigDecimal outstanding() {
        return established.subtract(recovered).subtract(writtenOff);
    }

    boolean isOpen() {
        return !state.isAtRest();
    }
}

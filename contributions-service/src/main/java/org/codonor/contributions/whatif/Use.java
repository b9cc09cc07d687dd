package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.codonor.contributions.budget.Line;
import org.jspecify.annotations.Nullable;

/**
 * Where money would go, as far as the question and the line that it names say.
 *
 * @param amount above zero, in the programme's currency
 */
record Use(
        Purpose purpose,
        LocalDate on,
        BigDecimal amount,
        @Nullable String partner,
        @Nullable String agreement,
        @Nullable String line,
        @Nullable String geo,
        @Nullable String coreArea,
        @Nullable String outcome) {

    /** Does a line lie where the money would go? What the question leaves open matches every line. */
    boolean covers(Line candidate) {
        return matches(line, candidate.line())
                && matches(geo, candidate.geo())
                && matches(coreArea, candidate.coreArea())
                && matches(outcome, candidate.outcome());
    }

    private static boolean matches(@Nullable String asked, String is) {
        return asked == null || asked.equals(is);
    }
}

package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A budget line as a version has it: what it is for, what it costs over the programme's life, when, and who pays.
 *
 * @param leadOwn only the lead donor spends on it; agreements never
 * @param years the amount by calendar year
 * @param funding the amount by contribution
 */
public record Line(
        String line,
        @Nullable String title,
        String mainLine,
        String outcome,
        String coreArea,
        String geo,
        boolean leadOwn,
        CostType costType,
        boolean salary,
        BigDecimal amount,
        Map<Integer, BigDecimal> years,
        Map<String, BigDecimal> funding) {
    /** What a line pays for; it keeps it for life (R26). */
    public enum CostType {
        DIRECT,
        INDIRECT,
        MEL,
        UNALLOCATED
    }

    /** What a contribution pays of this line. */
    public BigDecimal of(String contribution) {
        return funding.getOrDefault(contribution, BigDecimal.ZERO);
    }
}

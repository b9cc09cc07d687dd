package org.codonor.reporting.variance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A line's spending since January against the part of its year's budget that the elapsed quarters stand for (R64).
 *
 * @param budgetYear what the line has in the calendar year
 * @param elapsedQuarters 1 to 4
 * @param actual what was spent on it since January, refunds taken off
 * @param limitPct from which distance on, in per cent, it must be explained
 */
public record LineVariance(
        String line, BigDecimal budgetYear, int elapsedQuarters, BigDecimal actual, BigDecimal limitPct) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal QUARTERS = new BigDecimal(4);

    /** To the minor units in which the budget is written. */
    public BigDecimal expected() {
        return budgetYear
                .multiply(BigDecimal.valueOf(elapsedQuarters))
                .divide(QUARTERS, budgetYear.scale(), RoundingMode.HALF_EVEN);
    }

    /** Positive when more was spent than planned. */
    public BigDecimal difference() {
        return actual.subtract(expected());
    }

    /** In per cent of what was expected; null when nothing was. */
    public @Nullable BigDecimal pct() {
        return expected().signum() == 0
                ? null
                : difference().multiply(HUNDRED).divide(expected(), 1, RoundingMode.HALF_EVEN);
    }

    /** Decided on the exact amounts, not on the rounded percentage. */
    public boolean needsExplanation() {
        BigDecimal allowed = budgetYear
                .abs()
                .multiply(BigDecimal.valueOf(elapsedQuarters))
                .multiply(limitPct)
                .divide(HUNDRED.multiply(QUARTERS));
        BigDecimal exact =
                budgetYear.multiply(BigDecimal.valueOf(elapsedQuarters)).divide(QUARTERS);
        return actual.subtract(exact).abs().compareTo(allowed) > 0;
    }
}

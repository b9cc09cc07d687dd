package org.codonor.reporting.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A share in per cent of one measure in another (domain.md 5.3), worked out of sums, never summed itself. */
public record Ratio(Operand over, Operand under) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<Measure, Ratio> ALL = new EnumMap<>(Map.of(
            Measure.BUDGET_USE, of(Measure.SPENT_YEAR, "bal", Measure.BUDGET_YEAR, "bal"),
            Measure.DISBURSEMENT_RATE, of(Measure.DISBURSED_NET, "cum", Measure.RECEIVED, "cum"),
            Measure.DELIVERY_RATE, of(Measure.EXPENDITURE, "cum", Measure.DISBURSED_NET, "cum"),
            Measure.BALANCE_SHARE_LEAD, of(Measure.BALANCE_LEAD, "bal", Measure.RECEIVED, "cum"),
            Measure.BALANCE_SHARE_PARTNER, of(Measure.BALANCE_PARTNER, "bal", Measure.DISBURSED, "cum")));

    /** A measure of a period. */
    public record Operand(Measure measure, String period) {}

    /** How a measure is worked out; null for one that is no ratio. */
    public static @Nullable Ratio of(Measure measure) {
        return ALL.get(measure);
    }

    /** To one decimal, half to even; null when there is nothing to divide by. */
    @Nullable
    BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_EVEN);
    }

    private static Ratio of(Measure over, String overPeriod, Measure under, String underPeriod) {
        return new Ratio(new Operand(over, overPeriod), new Operand(under, underPeriod));
    }
}

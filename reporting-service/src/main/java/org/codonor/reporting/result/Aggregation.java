package org.codonor.reporting.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How measurements of several periods or agreements make one: nothing that is a level is ever summed. */
enum Aggregation {
    /** What happened in a period: periods and agreements add up. */
    SUM,
    /** A level, or a count since the beginning: the newest period stands for all; agreements are kept apart. */
    LAST,
    /** A mean: the mean of the measurements. */
    AVERAGE,
    /** Numerators by denominators. */
    RATIO;

    /** The numbers of one measurement. */
    record Numbers(
            String period,
            String agreement,
            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator) {}

    /** What they make. */
    record Made(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        static final Made NOTHING = new Made(null, null, null);

        static Made of(BigDecimal value) {
            return new Made(value, null, null);
        }
    }

    /**
     * Nothing when there is no measurement, and for levels of several agreements, of which there is no sum.
     *
     * @param per what a ratio is multiplied by: 100 for per cent
     */
    Made of(Collection<Numbers> measured, int decimals, int per) {
        if (measured.isEmpty()) {
            return Made.NOTHING;
        }
        return switch (this) {
            case SUM -> Made.of(sum(values(measured)));
            case LAST -> last(measured);
            case AVERAGE ->
                Made.of(sum(values(measured))
                        .divide(BigDecimal.valueOf(measured.size()), decimals, RoundingMode.HALF_EVEN));
            case RATIO -> ratio(measured, decimals, per);
        };
    }

    private static Made last(Collection<Numbers> measured) {
        if (measured.stream().map(Numbers::agreement).distinct().count() > 1) {
            return Made.NOTHING;
        }
        List<Numbers> inOrder =
                measured.stream().sorted(Comparator.comparing(Numbers::period)).toList();
        return Made.of(values(inOrder).getLast());
    }

    private static Made ratio(Collection<Numbers> measured, int decimals, int per) {
        BigDecimal above = sum(measured.stream()
                .map(Numbers::numerator)
                .map(Aggregation::plain)
                .toList());
        BigDecimal below = sum(measured.stream()
                .map(Numbers::denominator)
                .map(Aggregation::plain)
                .toList());
        if (below.signum() == 0) {
            return new Made(null, above, below);
        }
        BigDecimal value = above.multiply(BigDecimal.valueOf(per)).divide(below, decimals, RoundingMode.HALF_EVEN);
        return new Made(value, above, below);
    }

    private static List<BigDecimal> values(Collection<Numbers> measured) {
        return measured.stream().map(Numbers::value).map(Aggregation::plain).toList();
    }

    private static BigDecimal plain(@Nullable Quantity quantity) {
        return quantity == null ? BigDecimal.ZERO : quantity.value();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

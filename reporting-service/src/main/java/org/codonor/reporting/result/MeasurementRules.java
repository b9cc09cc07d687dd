package org.codonor.reporting.result;

import java.util.HashSet;
import java.util.Objects;
import java.util.function.Function;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What the numbers of one result must be. */
record MeasurementRules(IndicatorContent indicator) {
    void check(NewResult result, String at, Refused refused) {
        checkNumbers(result.value(), result.numerator(), result.denominator(), at, refused);
        if (result.disaggregation().isEmpty()) {
            if (indicator.isDisaggregated()) {
                refused.error(
                        at + "/disaggregation",
                        "disaggregation-missing",
                        "Count by " + (Boolean.TRUE.equals(indicator.bySex()) ? "sex" : "")
                                + (indicator.ageBands().isEmpty() ? "" : " and age band")
                                + "; sex may be UNKNOWN.");
            }
            return;
        }
        var seen = new HashSet<Part.Whom>();
        for (int i = 0; i < result.disaggregation().size(); i++) {
            Part part = result.disaggregation().get(i);
            String here = at + "/disaggregation/" + i;
            checkWhom(part, here, refused);
            if (!seen.add(part.whom())) {
                refused.error(here, "twice", "One part for each sex and age band.");
            }
            checkNumbers(part.value(), part.numerator(), part.denominator(), here, refused);
        }
        checkSums(result, at, refused);
    }

    private void checkNumbers(
            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            String at,
            Refused refused) {
        boolean isRatio = indicator.aggregation() == Aggregation.RATIO;
        boolean isWhole = isRatio
                ? value == null && numerator != null && denominator != null
                : value != null && numerator == null && denominator == null;
        if (!isWhole) {
            refused.error(
                    at,
                    "numbers",
                    isRatio ? "A ratio has a numerator and a denominator." : "It has a value and nothing else.");
            return;
        }
        checkDecimals(value, at + "/value", refused);
        checkDecimals(numerator, at + "/numerator", refused);
        checkDecimals(denominator, at + "/denominator", refused);
        if (denominator != null && denominator.value().signum() < 0) {
            refused.error(at + "/denominator", "negative", "A denominator is not negative.");
        }
    }

    private void checkDecimals(@Nullable Quantity quantity, String at, Refused refused) {
        int decimals = Objects.requireNonNullElse(indicator.decimals(), 0);
        if (quantity != null && !quantity.hasAtMost(decimals)) {
            refused.error(at, "too-many-decimals", "The indicator has " + decimals + " decimals.");
        }
    }

    private void checkWhom(Part part, String at, Refused refused) {
        if ((part.sex() != null) != Boolean.TRUE.equals(indicator.bySex())) {
            refused.error(at + "/sex", "sex", "Given exactly when the indicator is counted by sex.");
        }
        String band = part.ageBand();
        boolean fits = band == null
                ? indicator.ageBands().isEmpty()
                : indicator.ageBands().contains(band);
        if (!fits) {
            refused.error(at + "/ageBand", "age-band", "One of " + indicator.ageBands() + ".");
        }
    }

    /** Means do not add up; everything else does. */
    private void checkSums(NewResult result, String at, Refused refused) {
        boolean adds = indicator.aggregation() == Aggregation.AVERAGE
                || (isSum(result, result.value(), Part::value)
                        && isSum(result, result.numerator(), Part::numerator)
                        && isSum(result, result.denominator(), Part::denominator));
        if (!adds) {
            refused.error(at + "/disaggregation", "parts-do-not-sum", "The parts do not come to the whole.");
        }
    }

    private static boolean isSum(
            NewResult result, @Nullable Quantity whole, Function<Part, @Nullable Quantity> number) {
        return whole == null
                || result.disaggregation().stream()
                        .map(number)
                        .filter(Objects::nonNull)
                        .reduce(Quantity::plus)
                        .filter(whole::isSameAs)
                        .isPresent();
    }
}

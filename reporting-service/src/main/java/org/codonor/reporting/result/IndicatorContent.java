package org.codonor.reporting.result;

import jakarta.persistence.Converter;
import java.util.HashSet;
import java.util.List;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is: what is measured, how often, how several measurements make one, from where it starts and where it
 * should be.
 *
 * @param per what a ratio is multiplied by: 100 for per cent
 * @param fromYear the first year of which measurements are expected
 * @param agreements those under which it is reported
 */
record IndicatorContent(
        String name,
        String unit,
        String outcome,
        @Nullable String output,
        Aggregation aggregation,
        Frequency frequency,
        @Nullable Integer decimals,
        @Nullable Integer per,
        int fromYear,
        @Nullable Baseline baseline,
        List<Target> targets,
        @Nullable Boolean bySex,
        @Nullable List<String> ageBands,
        List<String> agreements,
        @Nullable String note) {
    IndicatorContent {
        decimals = decimals == null ? 0 : decimals;
        per = per == null ? 100 : per;
        bySex = Boolean.TRUE.equals(bySex);
        ageBands = ageBands == null ? List.of() : ageBands;
    }

    /** How often it is measured. */
    enum Frequency {
        QUARTER,
        YEAR
    }

    /** From where it starts. */
    record Baseline(int year, Quantity value, @Nullable String source) {}

    /** Where it should be at the end of a year; for a sum, what should happen within it. */
    record Target(int year, Quantity value) {}

    boolean isDisaggregated() {
        return Boolean.TRUE.equals(bySex) || !ageBands.isEmpty();
    }

    @Nullable
    Quantity target(int year) {
        return targets.stream()
                .filter(target -> target.year() == year)
                .map(Target::value)
                .findFirst()
                .orElse(null);
    }

    /** Refused (400) when something stands twice. */
    void checkShape() {
        var years = new HashSet<Integer>();
        for (int i = 0; i < targets.size(); i++) {
            if (!years.add(targets.get(i).year())) {
                throw Refused.because(CommonProblem.MALFORMED)
                        .error("/targets/" + i + "/year", "twice", "One target for each year.");
            }
        }
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<IndicatorContent> {
        public Column() {
            super(IndicatorContent.class);
        }
    }
}

package org.codonor.reporting.activity;

import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;
import org.codonor.reporting.agreement.PlannedYear;
import org.codonor.reporting.life.Period;
import org.jspecify.annotations.Nullable;

/**
 * The work plan that a report is compared with: while it is written as partners-service has it, then as it was when the
 * report was submitted.
 */
record ComparedPlan(String ref, String self, String state, int version, List<Planned> activities) {
    /** An activity of the plan; due when it was planned in some month of the report's period. */
    record Planned(
            String code,
            String title,
            String outcome,
            int fromMonth,
            int toMonth,
            List<String> outputs,
            boolean due,
            Progress.@Nullable Standing standing,
            @Nullable String text) {}

    static ComparedPlan of(PlannedYear plan, Period period, List<Progress> progress) {
        int firstMonth = period.first().getMonthValue();
        int lastMonth = period.last().getMonthValue();
        return new ComparedPlan(
                plan.ref(),
                plan.self(),
                plan.state(),
                plan.no(),
                plan.activities().stream()
                        .map(activity -> planned(
                                activity,
                                activity.isPlannedIn(firstMonth, lastMonth),
                                progress.stream()
                                        .filter(told -> told.activity().equals(activity.code()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
    }

    private static Planned planned(PlannedYear.Activity activity, boolean due, @Nullable Progress told) {
        return new Planned(
                activity.code(),
                activity.title(),
                activity.outcome(),
                activity.fromMonth(),
                activity.toMonth(),
                activity.outputs(),
                due,
                told == null ? null : told.standing(),
                told == null ? null : told.text());
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<ComparedPlan> {
        public Column() {
            super(ComparedPlan.class);
        }
    }
}

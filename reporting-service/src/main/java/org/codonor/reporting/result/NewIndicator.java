package org.codonor.reporting.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator as the lead donor describes it. */
record NewIndicator(
        @Nullable String ref,
        String name,
        String unit,
        String outcome,
        @Nullable String output,
        Aggregation aggregation,
        IndicatorContent.Frequency frequency,
        @Nullable Integer decimals,
        @Nullable Integer per,
        int fromYear,
        IndicatorContent.@Nullable Baseline baseline,
        List<IndicatorContent.Target> targets,
        @Nullable Boolean bySex,
        @Nullable List<String> ageBands,
        List<String> agreements,
        @Nullable String note) {
    IndicatorContent content() {
        return new IndicatorContent(
                name,
                unit,
                outcome,
                output,
                aggregation,
                frequency,
                decimals,
                per,
                fromYear,
                baseline,
                targets,
                bySex,
                ageBands,
                agreements,
                note);
    }
}

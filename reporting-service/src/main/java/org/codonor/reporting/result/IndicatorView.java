package org.codonor.reporting.result;

import static org.codonor.common.identity.Role.LEAD_OFFICER;

import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** An indicator as it is read. */
record IndicatorView(
        UUID id,
        String ref,
        String self,
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
        @Nullable String note,
        List<String> allowedActions) {
    static IndicatorView of(Indicator indicator, Caller caller) {
        IndicatorContent content = indicator.content;
        return new IndicatorView(
                indicator.id,
                indicator.ref,
                indicator.self(),
                content.name(),
                content.unit(),
                content.outcome(),
                content.output(),
                content.aggregation(),
                content.frequency(),
                content.decimals(),
                content.aggregation() == Aggregation.RATIO ? content.per() : null,
                content.fromYear(),
                content.baseline(),
                content.targets(),
                content.bySex(),
                content.ageBands(),
                content.agreements(),
                content.note(),
                caller.is(LEAD_OFFICER) ? List.of("change") : List.of());
    }
}

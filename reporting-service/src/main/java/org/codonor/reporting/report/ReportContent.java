package org.codonor.reporting.report;

import java.util.List;
import org.codonor.reporting.forecast.NewForecast;
import org.codonor.reporting.life.Declaration;
import org.jspecify.annotations.Nullable;

/** What a partner writes in a report and may change until it is submitted. */
record ReportContent(
        @Nullable Boolean nil,
        List<NewExpenditureLine> lines,
        @Nullable List<RateRow> rates,
        @Nullable List<NewForecast> forecasts,
        @Nullable List<Explanation> explanations,
        @Nullable Declaration irregularities,
        @Nullable String comment) {
    ReportContent {
        rates = rates == null ? List.of() : rates;
        forecasts = forecasts == null ? List.of() : forecasts;
        explanations = explanations == null ? List.of() : explanations;
    }

    /** With other lines; everything else as it is. */
    ReportContent with(List<NewExpenditureLine> others, @Nullable Boolean isNilNow) {
        return new ReportContent(isNilNow, others, rates, forecasts, explanations, irregularities, comment);
    }

    boolean isNil() {
        return Boolean.TRUE.equals(nil);
    }
}

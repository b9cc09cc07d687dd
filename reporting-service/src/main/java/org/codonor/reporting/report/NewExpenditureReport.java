package org.codonor.reporting.report;

import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.forecast.NewForecast;
import org.codonor.reporting.life.Declaration;
import org.jspecify.annotations.Nullable;

/** The report of one quarter under one agreement, as a partner drafts it. */
record NewExpenditureReport(
        @Nullable String ref,
        String agreement,
        Quarter quarter,
        @Nullable Boolean nil,
        List<NewExpenditureLine> lines,
        @Nullable List<RateRow> rates,
        @Nullable List<NewForecast> forecasts,
        @Nullable List<Explanation> explanations,
        @Nullable Declaration irregularities,
        @Nullable String comment) {
    ReportContent content() {
        return new ReportContent(nil, lines, rates, forecasts, explanations, irregularities, comment);
    }
}

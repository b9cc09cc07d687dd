package org.codonor.reporting.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partner writes in a report and may change until it is submitted. */
record ReportContent(
        @Nullable Boolean nil,
        List<NewExpenditureLine> lines,
        @Nullable List<RateRow> rates,
        @Nullable Declaration irregularities,
        @Nullable String comment) {
    ReportContent {
        rates = rates == null ? List.of() : rates;
    }

    boolean isNil() {
        return Boolean.TRUE.equals(nil);
    }
}

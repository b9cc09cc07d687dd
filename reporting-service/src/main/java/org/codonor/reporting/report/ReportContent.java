package org.codonor.reporting.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partner writes in a report and may change until it is submitted. */
record ReportContent(
        @Nullable Boolean nil,
        List<NewExpenditureLine> lines,
        @Nullable Declaration irregularities,
        @Nullable String comment) {
    boolean isNil() {
        return Boolean.TRUE.equals(nil);
    }
}

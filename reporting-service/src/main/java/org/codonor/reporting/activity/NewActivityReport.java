package org.codonor.reporting.activity;

import java.util.List;
import org.codonor.reporting.life.Declaration;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.result.NewResult;
import org.jspecify.annotations.Nullable;

/** An activity report as a partner drafts it. */
record NewActivityReport(
        @Nullable String ref,
        ReportKind kind,
        String agreement,
        String period,
        @Nullable Boolean nil,
        @Nullable List<Narrative> outcomes,
        @Nullable List<Progress> progress,
        @Nullable List<Risk> risks,
        @Nullable List<NewResult> results,
        @Nullable Declaration irregularities,
        @Nullable String comment) {
    ActivityContent content() {
        return new ActivityContent(nil, outcomes, progress, risks, results, irregularities, comment);
    }
}

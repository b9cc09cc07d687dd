package org.codonor.reporting.activity;

import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;
import org.codonor.reporting.life.Declaration;
import org.codonor.reporting.result.NewResult;
import org.jspecify.annotations.Nullable;

/** What a partner writes in an activity report and may change until it is submitted. */
record ActivityContent(
        @Nullable Boolean nil,
        @Nullable List<Narrative> outcomes,
        @Nullable List<Progress> progress,
        @Nullable List<Risk> risks,
        @Nullable List<NewResult> results,
        @Nullable Declaration irregularities,
        @Nullable String comment) {
    ActivityContent {
        outcomes = outcomes == null ? List.of() : outcomes;
        progress = progress == null ? List.of() : progress;
        risks = risks == null ? List.of() : risks;
        results = results == null ? List.of() : results;
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<ActivityContent> {
        public Column() {
            super(ActivityContent.class);
        }
    }

    /** With other results; a report with results is not nil any more. */
    ActivityContent with(List<NewResult> others, @Nullable Boolean isNilNow) {
        return new ActivityContent(isNilNow, outcomes, progress, risks, others, irregularities, comment);
    }

    boolean saysNil() {
        return Boolean.TRUE.equals(nil);
    }

    boolean saysAnything() {
        return !outcomes.isEmpty() || !progress.isEmpty() || !risks.isEmpty() || !results.isEmpty();
    }
}

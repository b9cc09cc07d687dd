package org.codonor.reporting.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far the report of a period has come. */
public record ReportStanding(
        ReportKind kind,
        String agreement,
        String period,
        ReportState state,
        String ref,
        @Nullable LocalDate submittedOn,
        @Nullable Instant acceptedAt) {
    /** As it was on record at a moment, on that day; null while it was not submitted then. */
    public @Nullable ReportStanding asKnownAt(Instant moment, LocalDate day) {
        if (submittedOn == null || submittedOn.isAfter(day)) {
            return null;
        }
        return acceptedAt != null && acceptedAt.isAfter(moment)
                ? new ReportStanding(kind, agreement, period, ReportState.SUBMITTED, ref, submittedOn, null)
                : this;
    }
}

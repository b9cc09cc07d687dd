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
        @Nullable Instant acceptedAt) {}

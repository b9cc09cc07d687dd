package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the forms of donors ask beside the facts: steps taken, authorities, controls, recovery, file numbers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseDetails(
        @Nullable String stepsTaken,
        @Nullable String authorities,
        @Nullable String recoveryExpected,
        @Nullable String controlsMissing,
        @Nullable String controlProposals,
        @Nullable LocalDate resolutionExpectedOn,
        @Nullable String fileNo,
        @Nullable String journalNo,
        @Nullable String relationToReporter,
        @Nullable List<LocalDate> earlierReportsOn) {}

package org.codonor.reporting.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.quarter.Coverage;
import org.jspecify.annotations.Nullable;

/** A donor's statement of its fiscal year, so far. */
record StatementView(
        String self,
        String programme,
        String donor,
        String year,
        LocalDate from,
        LocalDate until,
        String status,
        String knownAt,
        String currency,
        @Nullable String ownCurrency,
        @Nullable String rate,
        List<OfQuarter> quarters,
        List<String> notes,
        List<StatementLine> lines) {
    static String self(String programme, String donor, String year, @Nullable Instant knownAt) {
        return "/v1/programmes/" + programme + "/donor-statements/" + donor + "?year=" + year
                + (knownAt == null ? "" : "&knownAt=" + knownAt);
    }

    /** A quarter that is in it, and how much of the expected reporting. */
    record OfQuarter(
            Quarter quarter,
            String fiscalQuarter,
            String status,
            int reportsDue,
            int reportsAccepted,
            @Nullable String share) {
        static OfQuarter of(Quarter quarter, String fiscalQuarter, String status, Coverage coverage) {
            return new OfQuarter(quarter, fiscalQuarter, status, coverage.due(), coverage.accepted(), coverage.share());
        }
    }
}

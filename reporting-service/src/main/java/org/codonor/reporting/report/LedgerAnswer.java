package org.codonor.reporting.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** What the ledger said when it accepted a report: where it is booked, and who pays how much of each line (R68 to R70). */
@JsonIgnoreProperties(ignoreUnknown = true)
record LedgerAnswer(
        Instant recordedAt,
        @Nullable String self,
        @Nullable Quarter quarter,
        @Nullable List<Attributed> attribution) {
    /** One line of the ask, by its position there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attributed(int index, String basis, @Nullable Quarter keyFromQuarter, List<Part> parts) {}

    /** One contribution's part of a line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(String contribution, String donor, String amount) {}

    @Nullable
    Attributed at(int index) {
        return attribution == null
                ? null
                : attribution.stream()
                        .filter(line -> line.index() == index)
                        .findFirst()
                        .orElse(null);
    }
}

package org.codonor.reporting.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What partners owe under their agreements, as partners-service derives it (R58). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OwedReports(List<Owed> items) {
    /**
     * One report, or one audit.
     *
     * @param owedFrom the day of the signature
     * @param recordedAt when the signature was recorded
     * @param submittedOn of what that service takes itself, as are the two days after it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Owed(
            UUID id,
            String agreement,
            String partner,
            String kind,
            String period,
            LocalDate periodEndsOn,
            LocalDate dueOn,
            @Nullable LocalDate owedFrom,
            @Nullable Instant recordedAt,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate waivedOn) {}
}

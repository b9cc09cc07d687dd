package org.codonor.reporting.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What reporting needs to know of a programme. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Snapshot(
        String programme, String currency, String timeZone, List<Donor> donors, List<Contribution> contributions) {
    /** A donor and the month in which its fiscal year begins. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Donor(String code, int fiscalYearStartMonth) {}

    /** Whose money a contribution is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Contribution(String ref, String donor) {}
}

package org.codonor.reporting.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.codonor.common.period.Quarter;

/** What the ledger holds of one claim: by contribution, line and quarter, and by donor. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LedgerClaim(String currency, List<Cell> cells, List<OfDonor> byDonor) {
    /** One contribution, line and quarter. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cell(
            String contribution,
            String donor,
            String line,
            Quarter ofQuarter,
            String established,
            String recovered,
            String writtenOff,
            String outstanding) {}

    /** One donor's part. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfDonor(
            String donor,
            String established,
            String recovered,
            String writtenOff,
            String outstanding,
            String returned) {}
}

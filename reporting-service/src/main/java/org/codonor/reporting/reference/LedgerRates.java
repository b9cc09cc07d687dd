package org.codonor.reporting.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rates of exchange that the ledger's amounts were made with. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LedgerRates(String currency, List<Item> items) {
    /** A rate and what it was used for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            String kind,
            String ref,
            String contribution,
            String donor,
            LocalDate date,
            String currency,
            String rate,
            @Nullable String source,
            String amount,
            String booked) {}
}

package org.codonor.reporting.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** The ledger's rows of the finest grain, and the newest thing they include. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FigureRows(String currency, Instant knownAt, List<Row> rows) {
    /** One amount; what a measure is not known by is absent. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(
            Quarter quarter,
            @Nullable String donor,
            @Nullable String contribution,
            @Nullable String coreArea,
            @Nullable String geo,
            @Nullable String partner,
            @Nullable String agreement,
            @Nullable String line,
            @Nullable String outcome,
            String measure,
            String period,
            String basis,
            String amount) {}
}

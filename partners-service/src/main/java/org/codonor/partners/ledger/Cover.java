package org.codonor.partners.ledger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of an agreement, in the programme's currency.
 *
 * @param claimed what is established as irregular and neither recovered nor written off
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Cover(
        String currency,
        BigDecimal committed,
        BigDecimal reserved,
        BigDecimal paid,
        BigDecimal refunded,
        BigDecimal free,
        BigDecimal spent,
        BigDecimal unspent,
        @Nullable BigDecimal claimed,
        List<Part> contributions,
        List<LinePart> lines) {
    /** One contribution's part. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(
            String contribution,
            String donor,
            BigDecimal committed,
            BigDecimal reserved,
            BigDecimal paid,
            BigDecimal refunded,
            BigDecimal free,
            BigDecimal spent,
            BigDecimal unspent) {}

    /** One contribution's part on one line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LinePart(String line, String contribution, BigDecimal committed, BigDecimal spent) {}
}

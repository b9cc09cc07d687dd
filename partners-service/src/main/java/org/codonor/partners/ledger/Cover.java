package org.codonor.partners.ledger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.codonor.partners.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of an agreement, in the programme's currency.
 *
 * @param claimed what is established as irregular and neither recovered nor written off
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Cover(
        String currency,
        Decimal committed,
        Decimal reserved,
        Decimal paid,
        Decimal refunded,
        Decimal free,
        Decimal spent,
        Decimal unspent,
        @Nullable Decimal claimed,
        @Nullable Decimal interest,
        List<Part> contributions,
        List<LinePart> lines) {
    /**
     * One contribution's part.
     *
     * @param atLead what of the contribution is free at the lead donor, whatever it is for (R54)
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(
            String contribution,
            String donor,
            Decimal committed,
            Decimal reserved,
            Decimal paid,
            Decimal refunded,
            Decimal free,
            Decimal spent,
            Decimal unspent,
            @Nullable Decimal atLead) {}

    /** One contribution's part on one line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LinePart(String line, String contribution, Decimal committed, Decimal spent) {}
}

package org.codonor.partners.partner;

import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.codonor.common.column.JsonColumn;
import org.jspecify.annotations.Nullable;

/** What the lead donor and an organisation agreed for all agreements: overhead and financial reporting (R41). */
public record GeneralAgreement(
        String reference,
        @Nullable LocalDate signedOn,
        @Nullable String overheadPct,
        @Nullable String reportingTerms) {
    /** R41: it fixes the overhead and the financial reporting. */
    public boolean fixesWhatItMust() {
        return signedOn != null && overheadPct != null && reportingTerms != null;
    }

    /** R41: no agreement pays more overhead than the general agreement. */
    public boolean allowsOverhead(BigDecimal ratePct) {
        return overheadPct == null || ratePct.compareTo(new BigDecimal(overheadPct)) <= 0;
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<GeneralAgreement> {
        public Column() {
            super(GeneralAgreement.class);
        }
    }
}

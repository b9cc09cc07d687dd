package org.codonor.partners.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement to draft, or a draft as it would have been written with a change in it. */
record NewAgreement(
        @Nullable String ref,
        String partner,
        @Nullable String title,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String currency,
        List<Commitment.Written> commitments,
        String indirectRatePct,
        DisbursementModality modality,
        @Nullable Integer advanceMonths,
        @Nullable ReportSchedule reportSchedule,
        FxMethod fxMethod,
        Clauses clauses,
        @Nullable String generalAgreementRef) {
    NewAgreement in(String thatCurrency) {
        return new NewAgreement(
                ref,
                partner,
                title,
                startsOn,
                endsOn,
                thatCurrency,
                commitments,
                indirectRatePct,
                modality,
                advanceMonths,
                reportSchedule,
                fxMethod,
                clauses,
                generalAgreementRef);
    }
}

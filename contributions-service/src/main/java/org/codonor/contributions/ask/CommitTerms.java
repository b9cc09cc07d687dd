package org.codonor.contributions.ask;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement or an amendment of it contracts.
 *
 * @param valueDate the day of signature
 * @param endsOn the agreement's last day, as this leaves it
 * @param commitments what this adds or takes away
 */
record CommitTerms(
        LocalDate valueDate,
        String agreement,
        String partner,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String indirectRatePct,
        List<AskBody.Commitment> commitments) {}

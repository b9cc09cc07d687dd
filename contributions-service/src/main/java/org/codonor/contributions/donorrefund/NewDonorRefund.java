package org.codonor.contributions.donorrefund;

import java.time.LocalDate;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Money that was paid back to a donor, as it is recorded.
 *
 * @param claimRef the claim of which a recovery is passed on
 * @param interestRef the interest that is passed on (R22)
 * @param measure what the donor asked by
 */
record NewDonorRefund(
        @Nullable String ref,
        String contribution,
        RefundReason reason,
        LocalDate valueDate,
        Money amount,
        @Nullable Rate rate,
        @Nullable String rateSource,
        @Nullable String claimRef,
        @Nullable String interestRef,
        @Nullable String measure,
        String bankRef,
        @Nullable String note) {
    /** True when it is the donor's own money, and neither a recovery nor interest. */
    boolean isOwn() {
        return claimRef == null && interestRef == null;
    }
}

package org.codonor.contributions.donorrefund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A refund to a donor as people read it. */
record DonorRefundView(
        UUID id,
        String ref,
        String self,
        String contribution,
        String donor,
        RefundReason reason,
        LocalDate valueDate,
        Money amount,
        Rate rate,
        @Nullable String rateSource,
        Money booked,
        @Nullable String claimRef,
        @Nullable String interestRef,
        @Nullable String measure,
        String bankRef,
        @Nullable String note,
        Quarter quarter,
        String state,
        String transaction,
        @Nullable String reversedBy,
        @Nullable String reversalReason,
        Instant recordedAt,
        Caller.Actor recordedBy,
        List<String> allowedActions,
        Instant createdAt) {
    static DonorRefundView of(DonorRefund refund, Currency programme, List<String> allowedActions) {
        String house = "/v1/programmes/" + refund.programme + "/";
        return new DonorRefundView(
                refund.id,
                refund.ref,
                refund.self(),
                refund.contribution,
                refund.donor,
                refund.reason,
                refund.valueDate,
                refund.amount(),
                refund.rate(),
                refund.rateSource,
                Money.of(refund.booked, programme),
                refund.claimRef,
                refund.interestRef,
                refund.measure == null ? null : house + "donor-measures/" + refund.measure,
                refund.bankRef,
                refund.note,
                Quarter.parse(refund.quarter),
                refund.isReversed() ? "REVERSED" : "BOOKED",
                house + "transactions/" + refund.transaction,
                refund.isReversed() ? house + "transactions/" + refund.reversedBy : null,
                refund.reversalReason,
                refund.recordedAt,
                refund.recordedBy.actor(),
                allowedActions,
                refund.recordedAt);
    }
}

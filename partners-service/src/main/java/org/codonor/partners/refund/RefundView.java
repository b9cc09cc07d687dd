package org.codonor.partners.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.ask.AskView;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.common.money.Money;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/** A refund as people read it; nothing is ever done to one, a mistake is put right by the ledger's means. */
record RefundView(
        UUID id,
        String ref,
        String self,
        RefundState state,
        List<String> allowedActions,
        String agreement,
        String partner,
        LocalDate valueDate,
        Money amount,
        List<Split.Written> splits,
        RefundReason reason,
        String bankRef,
        @Nullable String claimRef,
        @Nullable String comment,
        @Nullable String bookedIn,
        @Nullable String transaction,
        Actor createdBy,
        Instant createdAt,
        @Nullable AskView ask) {
    static RefundView of(PartnerRefund refund, @Nullable AskView newestAsk) {
        return new RefundView(
                refund.id,
                refund.ref,
                refund.self(),
                refund.state,
                List.of(),
                refund.agreementRef,
                refund.partner,
                refund.valueDate,
                Money.of(refund.amount, refund.currency),
                Split.written(refund.splits(), refund.currency),
                refund.reason,
                refund.bankRef,
                refund.claimRef,
                refund.comment,
                refund.bookedIn,
                refund.transaction,
                refund.created.by(),
                refund.created.at(),
                newestAsk);
    }
}

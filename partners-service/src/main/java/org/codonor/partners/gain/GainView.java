package org.codonor.partners.gain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.ask.AskView;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.common.money.Money;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/** Interest or an exchange difference as people read it. */
record GainView(
        UUID id,
        String ref,
        String self,
        GainState state,
        List<String> allowedActions,
        String agreement,
        String partner,
        LocalDate valueDate,
        Money amount,
        List<Split.Written> splits,
        String reason,
        @Nullable String evidence,
        @Nullable String bookedIn,
        @Nullable String transaction,
        Actor createdBy,
        Instant createdAt,
        @Nullable AskView ask) {
    static GainView of(PartnerGain one, @Nullable AskView newestAsk) {
        return new GainView(
                one.id,
                one.ref,
                one.self(),
                one.state,
                List.of(),
                one.agreementRef,
                one.partner,
                one.valueDate,
                Money.of(one.amount, one.currency),
                Split.written(one.splits(), one.currency),
                one.reason,
                one.evidence,
                one.bookedIn,
                one.transaction,
                one.created.by(),
                one.created.at(),
                newestAsk);
    }
}

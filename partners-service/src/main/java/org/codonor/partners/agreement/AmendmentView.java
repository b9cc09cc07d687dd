package org.codonor.partners.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.ask.AskView;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** An amendment as people read it. */
record AmendmentView(
        UUID id,
        String ref,
        String self,
        AmendmentState state,
        List<String> allowedActions,
        String agreement,
        @JsonProperty("no") int no,
        String reason,
        List<Commitment.Written> commitments,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable String adjustment,
        Actor createdBy,
        Instant createdAt,
        @Nullable LocalDate signedOn,
        @Nullable Actor signedBy,
        @Nullable Instant signedAt,
        @Nullable SignedDocument document,
        @Nullable String lateWaiver,
        @Nullable AskView ask) {
    static AmendmentView of(
            Agreement agreement,
            Amendment one,
            LocalDate today,
            List<String> allowedActions,
            @Nullable AskView newestAsk) {
        return new AmendmentView(
                one.id,
                one.ref(agreement),
                one.self(agreement),
                one.stateOn(today),
                allowedActions,
                agreement.ref,
                one.no,
                one.reason,
                one.commitments().stream()
                        .map(change -> change.written(agreement.programmeCurrency))
                        .toList(),
                one.endsOn,
                one.requestedOn,
                one.effectiveFrom,
                one.adjustmentRef,
                one.created.by(),
                one.created.at(),
                one.signed == null ? null : one.signedOn,
                Deed.who(one.signed),
                Deed.when(one.signed),
                one.signed == null ? null : one.document,
                one.signed == null ? null : one.lateWaiver,
                newestAsk);
    }
}

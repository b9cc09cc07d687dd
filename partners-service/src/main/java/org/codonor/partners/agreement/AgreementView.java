package org.codonor.partners.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.ask.AskView;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.common.money.Money;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** An agreement as people read it: with its signed amendments, and with what the reader may do. */
public record AgreementView(
        UUID id,
        String ref,
        String self,
        AgreementState state,
        List<String> allowedActions,
        String partner,
        @Nullable String title,
        LocalDate startsOn,
        LocalDate endsOn,
        String currency,
        Money total,
        List<Commitment.Written> commitments,
        @Nullable CommitmentsFrom commitmentsFrom,
        String indirectRatePct,
        DisbursementModality modality,
        int advanceMonths,
        ReportSchedule reportSchedule,
        FxMethod fxMethod,
        Clauses clauses,
        @Nullable String generalAgreementRef,
        Actor createdBy,
        Instant createdAt,
        @Nullable Actor clearedBy,
        @Nullable Instant clearedAt,
        @Nullable LocalDate signedOn,
        @Nullable Actor signedBy,
        @Nullable Instant signedAt,
        @Nullable SignedDocument document,
        @Nullable AskView ask,
        @Nullable Suspension suspension,
        @Nullable LocalDate terminatedOn,
        @Nullable Termination termination,
        @Nullable Actor closedBy,
        @Nullable Instant closedAt,
        @Nullable String abandonedReason,
        List<Brief> amendments) {
    /** An amendment in short. */
    record Brief(@JsonProperty("no") int no, AmendmentState state, String self) {}

    static AgreementView of(
            AgreementNow now, List<String> allowedActions, @Nullable AskView newestAsk, boolean withCase) {
        AgreementState state = now.state();
        Suspension suspension = now.agreement().suspension;
        Agreement agreement = now.agreement();
        LocalDate signedOn = agreement.signed == null ? null : agreement.signedOn;
        return new AgreementView(
                agreement.id,
                agreement.ref,
                agreement.self(),
                state,
                allowedActions,
                agreement.partner,
                agreement.title,
                agreement.startsOn,
                now.endsOn(),
                agreement.currency,
                now.total(),
                now.commitments().stream()
                        .map(one -> one.written(agreement.programmeCurrency))
                        .toList(),
                CommitmentsFrom.of(now),
                agreement.ratePct(),
                agreement.modality,
                agreement.advanceMonths,
                agreement.reportSchedule,
                agreement.fxMethod,
                agreement.clauses,
                agreement.generalAgreementRef,
                agreement.created.by(),
                agreement.created.at(),
                Deed.who(agreement.cleared),
                Deed.when(agreement.cleared),
                signedOn,
                Deed.who(agreement.signed),
                Deed.when(agreement.signed),
                agreement.signed == null ? null : agreement.document,
                newestAsk,
                suspension == null || withCase ? suspension : suspension.withoutCase(),
                agreement.terminatedOn,
                agreement.termination,
                Deed.who(agreement.finClosed),
                Deed.when(agreement.finClosed),
                agreement.abandonedReason,
                now.amendments().stream()
                        .map(one -> new Brief(one.no, one.stateOn(now.today()), one.self(agreement)))
                        .toList());
    }
}

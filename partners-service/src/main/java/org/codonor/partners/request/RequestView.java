package org.codonor.partners.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.ask.AskView;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.common.money.Money;
import org.codonor.partners.Deed;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/** A request as people read it: a payment or its return is shown once the ledger has it. */
record RequestView(
        UUID id,
        String ref,
        String self,
        RequestState state,
        List<String> allowedActions,
        boolean onHold,
        List<Hold> holds,
        String agreement,
        String partner,
        LocalDate periodFrom,
        LocalDate periodTo,
        Money need,
        Money unspent,
        Money otherFunds,
        Money amount,
        List<Split.Written> splits,
        @Nullable Money reserved,
        @Nullable String basisReport,
        @Nullable String comment,
        Actor createdBy,
        Instant createdAt,
        @Nullable Actor submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Actor reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable Actor approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Actor paidBy,
        @Nullable Instant paidAt,
        @Nullable Assessed assessed,
        Waivers waivers,
        @Nullable String reason,
        @Nullable Payment payment,
        @Nullable Confirmation confirmation,
        @JsonProperty("return") @Nullable BankReturn returned,
        @Nullable AskView ask) {
    static RequestView of(
            DisbursementRequest request, List<String> allowedActions, List<Hold> holds, @Nullable AskView newestAsk) {
        return new RequestView(
                request.id,
                request.ref,
                request.self(),
                request.state,
                allowedActions,
                holds.stream().anyMatch(Hold::stands),
                holds,
                request.agreementRef,
                request.partner,
                request.periodFrom,
                request.periodTo,
                request.money(request.need),
                request.money(request.unspent),
                request.money(request.otherFunds),
                request.money(request.amount),
                Split.written(request.splits(), request.currency),
                RequestState.RESERVED.contains(request.state) ? request.money(request.amount) : null,
                request.basisReport,
                request.comment,
                request.created.by(),
                request.created.at(),
                Deed.who(request.submitted),
                Deed.when(request.submitted),
                Deed.who(request.reviewed),
                Deed.when(request.reviewed),
                Deed.who(request.approved),
                Deed.when(request.approved),
                Deed.who(request.paid),
                Deed.when(request.paid),
                request.assessed,
                request.waivers,
                request.reason,
                request.paid == null ? null : request.payment,
                request.confirmation,
                request.state == RequestState.REVERSED ? request.returned : null,
                newestAsk);
    }
}

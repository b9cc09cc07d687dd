package org.codonor.contributions.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.contributions.ledger.Unspent;
import org.jspecify.annotations.Nullable;

/** An arrangement as its reader sees it today. */
record ArrangementView(
        UUID id,
        String ref,
        String self,
        String donor,
        String leadDonor,
        String type,
        @Nullable LocalDate signedOn,
        LocalDate effectiveFrom,
        LocalDate endsOn,
        @Nullable String documentRef,
        Terms terms,
        ArrangementState state,
        @Nullable LocalDate suspendedOn,
        @Nullable String suspendedBy,
        @Nullable LocalDate noticedOn,
        @Nullable LocalDate terminatedOn,
        @Nullable LocalDate closedOn,
        @Nullable String remark,
        List<AmendmentLink> amendments,
        List<Unspent.Proposal> refundProposals,
        List<String> adjustments,
        List<String> allowedActions,
        Instant createdAt) {
    record AmendmentLink(int no, String self, LocalDate effectiveFrom, Amendment.State state) {}

    /** What the view says of today, and to this caller. */
    record Now(
            String leadDonor, LocalDate today, List<Unspent.Proposal> refundProposals, List<String> allowedActions) {}

    static ArrangementView of(Arrangement arrangement, Now now) {
        return new ArrangementView(
                arrangement.id,
                arrangement.ref,
                arrangement.self(),
                arrangement.donor,
                now.leadDonor(),
                arrangement.type,
                arrangement.signedOn,
                arrangement.effectiveFrom,
                arrangement.endsOn(now.today()),
                arrangement.documentRef,
                arrangement.terms(now.today()),
                arrangement.state(now.today()),
                arrangement.suspendedOn,
                arrangement.suspendedBy,
                arrangement.noticedOn,
                arrangement.terminatedOn,
                arrangement.closedOn,
                arrangement.remark,
                arrangement.amendments().stream()
                        .map(each ->
                                new AmendmentLink(each.no, each.self(), each.effectiveFrom, each.state(now.today())))
                        .toList(),
                now.refundProposals(),
                arrangement.adjustments.stream()
                        .map(ref -> "/v1/programmes/" + arrangement.programme + "/adjustments/" + ref)
                        .toList(),
                now.allowedActions(),
                arrangement.createdAt);
    }
}

package org.codonor.partners.overview;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.partners.partner.AuditRegime;
import org.codonor.partners.partner.DiligenceInShort;
import org.codonor.partners.partner.PartnerKind;
import org.codonor.partners.request.OpenRequests.Open;
import org.jspecify.annotations.Nullable;

/** All that is open with a partner, on a day. */
record PartnerOverview(
        String code,
        String self,
        String name,
        PartnerKind kind,
        AuditRegime auditRegime,
        LocalDate asOf,
        @Nullable DiligenceInShort dueDiligence,
        List<InShort> agreements,
        List<Owed> overdue,
        List<Owed> next,
        List<Open> requests,
        int openCases,
        List<OpenCase> cases,
        List<OpenFinding> findings) {
    /** An agreement and its money, as the ledger has it. */
    record InShort(
            String ref,
            String self,
            String state,
            LocalDate startsOn,
            LocalDate endsOn,
            Money total,
            Money reserved,
            Money paid,
            Money refunded,
            Money spent,
            Money unspent,
            Money claimed,
            LocalDate refundDueOn) {}

    /** Something that the partner owes. */
    record Owed(
            String agreement,
            String title,
            LocalDate dueOn,
            @Nullable Integer daysLate) {}

    /** A case that is open; who may not see cases learns only how many there are that hold payments. */
    record OpenCase(
            String ref,
            String self,
            String agreement,
            LocalDate openedOn,
            boolean paymentHold,
            @Nullable String claimRef) {}

    /** A finding of an audit that is not settled. */
    record OpenFinding(
            String report,
            String self,
            int no,
            String title,
            String severity,
            Money pending,
            @Nullable LocalDate followUpOn) {}
}

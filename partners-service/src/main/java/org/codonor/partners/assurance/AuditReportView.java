package org.codonor.partners.assurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.common.money.Money;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** An audit report as people read it, with what became of its findings. */
record AuditReportView(
        UUID id,
        String ref,
        String self,
        List<String> allowedActions,
        String partner,
        @Nullable String agreement,
        int year,
        AuditKind kind,
        LocalDate receivedOn,
        Opinion opinion,
        @Nullable String summary,
        @Nullable String documentRef,
        Balance total,
        List<FindingView> findings,
        Actor createdBy,
        Instant createdAt) {
    /** Questioned = refunded + justified + written off + pending. */
    record Balance(Money questioned, Money refunded, Money justified, Money writtenOff, Money pending) {}

    /** A finding. */
    record FindingView(
            int no,
            String title,
            @Nullable String text,
            Severity severity,
            String state,
            Balance balance,
            @Nullable LocalDate followUpOn,
            boolean overdue,
            @Nullable String caseRef,
            List<SettledView> settlements,
            @Nullable String closedBecause,
            @Nullable Actor closedBy,
            @Nullable Instant closedAt) {
        static FindingView of(Finding one, List<Settled> settled, LocalDate today, boolean showsCase) {
            return new FindingView(
                    one.no,
                    one.title,
                    one.text,
                    one.severity,
                    one.isOpen() ? "OPEN" : "CLOSED",
                    new Balance(
                            one.money(one.questioned),
                            one.money(one.refunded),
                            one.money(one.justified),
                            one.money(one.writtenOff),
                            one.money(one.pending)),
                    one.followUpOn,
                    one.isOpen() && one.followUpOn != null && today.isAfter(one.followUpOn),
                    showsCase ? one.caseRef : null,
                    settled.stream()
                            .map(each -> new SettledView(
                                    each.how,
                                    one.money(each.amount),
                                    each.reason,
                                    each.refundRef,
                                    each.settled.by(),
                                    each.settled.at()))
                            .toList(),
                    one.closedBecause,
                    Deed.who(one.closed),
                    Deed.when(one.closed));
        }
    }

    /** What became of a part. */
    record SettledView(
            Settlement how,
            Money amount,
            String reason,
            @Nullable String refundRef,
            Actor by,
            Instant at) {}

    static AuditReportView of(AuditReport report, List<FindingView> findings, List<String> allowedActions, Money zero) {
        return new AuditReportView(
                report.id,
                report.ref,
                report.self(),
                allowedActions,
                report.partner,
                report.agreement,
                report.year,
                report.kind,
                report.receivedOn,
                report.opinion,
                report.summary,
                report.documentRef,
                new Balance(
                        sum(findings, Balance::questioned, zero),
                        sum(findings, Balance::refunded, zero),
                        sum(findings, Balance::justified, zero),
                        sum(findings, Balance::writtenOff, zero),
                        sum(findings, Balance::pending, zero)),
                findings,
                report.created.by(),
                report.created.at());
    }

    private static Money sum(List<FindingView> findings, Function<Balance, Money> which, Money zero) {
        return findings.stream().map(one -> which.apply(one.balance())).reduce(zero, Money::plus);
    }
}

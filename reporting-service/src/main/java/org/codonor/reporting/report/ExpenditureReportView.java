package org.codonor.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.ask.AskView;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A report as a caller reads it, with the people who acted on it. */
record ExpenditureReportView(
        UUID id,
        String ref,
        String self,
        ReportState state,
        List<String> allowedActions,
        String agreement,
        String partner,
        Quarter quarter,
        int version,
        boolean nil,
        List<ExpenditureLineView> lines,
        Money total,
        @Nullable Declaration irregularities,
        @Nullable String comment,
        @Nullable String changesRequested,
        Caller.@Nullable Actor createdBy,
        @Nullable Instant createdAt,
        Caller.@Nullable Actor submittedBy,
        @Nullable Instant submittedAt,
        Caller.@Nullable Actor reviewedBy,
        @Nullable Instant reviewedAt,
        Caller.@Nullable Actor checkedBy,
        @Nullable Instant checkedAt,
        Caller.@Nullable Actor acceptedBy,
        @Nullable Instant acceptedAt,
        @Nullable Quarter bookedIn,
        @Nullable String transaction,
        @Nullable AskView ask) {
    static ExpenditureReportView of(
            ExpenditureReport report, Caller caller, @Nullable AskView ask, @Nullable LedgerAnswer answer) {
        return new ExpenditureReportView(
                report.id,
                report.ref,
                report.self(),
                report.state,
                AllowedActions.of(report.state, report.partner, caller),
                report.agreement,
                report.partner,
                report.quarter,
                report.versionNo,
                report.nil,
                ExpenditureLineView.of(report, answer),
                total(report),
                report.declaration(),
                report.note,
                report.last(Step.Kind.CHANGES_REQUESTED).map(Step::reason).orElse(null),
                who(report, Step.Kind.DRAFTED),
                when(report, Step.Kind.DRAFTED),
                who(report, Step.Kind.SUBMITTED),
                when(report, Step.Kind.SUBMITTED),
                who(report, Step.Kind.REVIEWED),
                when(report, Step.Kind.REVIEWED),
                who(report, Step.Kind.CHECKED),
                when(report, Step.Kind.CHECKED),
                who(report, Step.Kind.ACCEPTED),
                report.acceptedAt,
                report.bookedIn,
                report.transactionSelf,
                ask);
    }

    private static Money total(ExpenditureReport report) {
        return report.lines.stream()
                .map(line -> Money.of(line.programmeAmount(), line.programmeCurrency()))
                .reduce(Money.zero(report.currency), Money::plus);
    }

    private static Caller.@Nullable Actor who(ExpenditureReport report, Step.Kind kind) {
        return report.last(kind).map(Step::actor).orElse(null);
    }

    private static @Nullable Instant when(ExpenditureReport report, Step.Kind kind) {
        return report.last(kind).map(Step::at).orElse(null);
    }
}

package org.codonor.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.ask.AskView;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.forecast.NewForecast;
import org.codonor.reporting.life.AllowedActions;
import org.codonor.reporting.life.Declaration;
import org.codonor.reporting.life.ReportState;
import org.codonor.reporting.life.Step;
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
        Totals totals,
        @Nullable List<RateRow> rates,
        @Nullable List<NewForecast> forecasts,
        @Nullable List<Explanation> explanations,
        @Nullable List<VarianceView> variances,
        @Nullable List<BookedLineView> booked,
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
        List<BookedLineView> booked = BookedLineView.of(report.net(), answer);
        Totals totals = Totals.of(report.lines, report.currency);
        return new ExpenditureReportView(
                report.id(),
                report.ref(),
                report.self(),
                report.state(),
                AllowedActions.of(report, caller),
                report.agreement(),
                report.partner(),
                report.quarter,
                report.version(),
                report.nil,
                lines(report, booked),
                totals.net(),
                totals,
                report.rates == null ? null : report.rates(),
                report.forecasts == null ? null : report.forecasts(),
                report.explanations == null ? null : report.explanations(),
                report.isWritable() || report.variances == null ? null : report.variances(),
                booked.isEmpty() ? null : booked,
                report.declaration(),
                report.note,
                report.last(Step.Kind.CHANGES_REQUESTED).map(Step::reason).orElse(null),
                report.who(Step.Kind.DRAFTED),
                report.when(Step.Kind.DRAFTED),
                report.who(Step.Kind.SUBMITTED),
                report.when(Step.Kind.SUBMITTED),
                report.who(Step.Kind.REVIEWED),
                report.when(Step.Kind.REVIEWED),
                report.who(Step.Kind.CHECKED),
                report.when(Step.Kind.CHECKED),
                report.who(Step.Kind.ACCEPTED),
                report.acceptedAt(),
                report.bookedIn,
                report.transactionSelf,
                ask);
    }

    /** A line that was booked together with others has its attribution in what was booked only. */
    private static List<ExpenditureLineView> lines(ExpenditureReport report, List<BookedLineView> booked) {
        return report.lines.stream()
                .map(line -> ExpenditureLineView.of(
                        line.written(),
                        booked.stream()
                                .filter(net -> net.isOf(line, report.quarter))
                                .filter(net -> report.lines.stream()
                                                .filter(other -> net.isOf(other, report.quarter))
                                                .count()
                                        == 1)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}

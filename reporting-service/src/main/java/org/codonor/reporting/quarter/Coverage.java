package org.codonor.reporting.quarter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.duty.DutyState;
import org.codonor.reporting.duty.Standing;
import org.codonor.reporting.life.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * How much of the expected reporting is in a quarter's figures: its quarterly financial duties and what became of them.
 *
 * @param share accepted of those not waived, in per cent; null when nothing is expected
 */
public record Coverage(
        int due,
        int accepted,
        int waived,
        int pending,
        int missing,
        @Nullable String share,
        List<Expected> reports) {
    /** Of a quarter for which nothing is expected. */
    static final Coverage NONE = new Coverage(0, 0, 0, 0, 0, null, List.of());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A report that is expected. */
    public record Expected(
            String duty,
            String agreement,
            String partner,
            LocalDate dueOn,
            DutyState state,
            boolean overdue,
            @Nullable Integer lateByDays,
            @Nullable LocalDate submittedOn,
            @Nullable Instant acceptedAt,
            @Nullable String report,
            @Nullable String waiver) {
        static Expected of(Standing standing, LocalDate today) {
            var report = standing.report();
            return new Expected(
                    standing.duty().self(),
                    standing.duty().agreement(),
                    standing.duty().partner(),
                    standing.duty().dueOn(),
                    standing.state(),
                    standing.isOverdue(today),
                    standing.lateByDays(today),
                    standing.submittedOn(),
                    report == null ? null : report.acceptedAt(),
                    report == null ? null : report.kind().self(standing.duty().programme(), report.ref()),
                    standing.waiver() == null ? null : standing.waiver().reason());
        }

        boolean awaitsAcceptance() {
            return switch (state) {
                case SUBMITTED, IN_REVIEW, CHANGES_REQUESTED, CHECKED, ACCEPTING -> true;
                case DUE, DRAFT, ACCEPTED, WAIVED -> false;
            };
        }
    }

    /** Of one quarter, as it is known on a day. */
    public static Coverage of(Quarter quarter, List<Standing> duties, LocalDate today) {
        List<Expected> reports = duties.stream()
                .filter(standing -> standing.duty().kind().equals(ReportKind.QUARTERLY_FINANCIAL.name()))
                .filter(standing -> standing.duty().period().equals(quarter.toString()))
                .map(standing -> Expected.of(standing, today))
                .toList();
        int accepted = count(reports, DutyState.ACCEPTED);
        int waived = count(reports, DutyState.WAIVED);
        int pending = (int) reports.stream().filter(Expected::awaitsAcceptance).count();
        int awaited = reports.size() - waived;
        return new Coverage(
                reports.size(),
                accepted,
                waived,
                pending,
                awaited - accepted - pending,
                share(accepted, awaited),
                reports);
    }

    private static int count(List<Expected> reports, DutyState state) {
        return (int) reports.stream().filter(report -> report.state() == state).count();
    }

    private static @Nullable String share(int accepted, int awaited) {
        return awaited == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(accepted))
                        .divide(BigDecimal.valueOf(awaited), 1, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}

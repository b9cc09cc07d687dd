package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.rows.Rows;

/** What donors should have paid by a day and have not, as it was known at a moment (domain 5.3, overdue). */
@ApplicationScoped
public class OverdueInstalments {
    @Inject
    Contributions contributions;

    @Inject
    Rows rows;

    /**
     * What is late of an instalment. All of a contribution's sum to its worth at the indicative rate, rounded as a whole.
     *
     * @param amount in the programme's currency
     */
    public record Overdue(String contribution, int no, LocalDate plannedOn, BigDecimal amount, String self) {}

    @Transactional
    public List<Overdue> of(String programme, Currency currency, LocalDate by, Instant knownAt) {
        return of(programme, currency, by, LocalDate.MIN, by, knownAt);
    }

    /** What is planned for a later time, both days included, and not received by a day. */
    @Transactional
    public List<Overdue> coming(
            String programme, Currency currency, LocalDate by, LocalDate from, LocalDate to, Instant knownAt) {
        return of(programme, currency, by, from, to, knownAt);
    }

    private List<Overdue> of(
            String programme, Currency currency, LocalDate by, LocalDate from, LocalDate to, Instant knownAt) {
        var found = new ArrayList<Overdue>();
        for (Contribution contribution : contributions.all(programme)) {
            if (!contribution.isInternal() && counts(contribution, by, knownAt)) {
                Levels levels = new Levels(
                        contribution.courseAt(knownAt),
                        contribution.effectiveFrom,
                        null,
                        parts(contribution, knownAt),
                        contribution.indicativeRate(),
                        currency);
                found.addAll(missing(contribution, levels, by, from, to));
            }
        }
        return found;
    }

    private static boolean counts(Contribution contribution, LocalDate by, Instant knownAt) {
        boolean cancelled = contribution.state == ContributionState.CANCELLED
                && contribution.endedOn != null
                && !contribution.endedOn.isAfter(by);
        return contribution.committedAt != null
                && !contribution.committedAt.isAfter(knownAt)
                && !contribution.effectiveFrom.isAfter(by)
                && !cancelled;
    }

    private static List<Overdue> missing(
            Contribution contribution, Levels levels, LocalDate by, LocalDate from, LocalDate to) {
        var late = new ArrayList<Overdue>();
        BigDecimal own = BigDecimal.ZERO;
        for (Planned planned : levels.course().plan(by)) {
            if (planned.isReceivable() && !planned.plannedOn().isAfter(to)) {
                BigDecimal before = levels.valued(own);
                own = own.add(levels.missing(by, other -> other.no() == planned.no()));
                BigDecimal amount = levels.valued(own).subtract(before);
                if (amount.signum() != 0 && !planned.plannedOn().isBefore(from)) {
                    late.add(new Overdue(
                            contribution.ref(), planned.no(), planned.plannedOn(), amount, contribution.self()));
                }
            }
        }
        return late;
    }

    private List<Part> parts(Contribution contribution, Instant knownAt) {
        return rows.list(
                """
                select r.id, p.instalment, r.value_date, p.amount
                from receipts r join receipt_parts p on p.receipt = r.id
                left join transactions back on back.id = r.reversed_by
                where r.contribution = ? and r.recorded_at <= ? and (back.id is null or back.recorded_at > ?)
                """,
                row -> new Part(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4)),
                contribution.id(),
                knownAt,
                knownAt);
    }
}

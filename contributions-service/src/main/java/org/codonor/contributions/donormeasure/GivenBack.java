package org.codonor.contributions.donormeasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.RefundProposals;
import org.jspecify.annotations.Nullable;

/** What went back to a donor after it asked for it, or after it withdrew. */
@ApplicationScoped
class GivenBack {
    @Inject
    RefundProposals proposals;

    @Inject
    Rows rows;

    private record Refund(LocalDate on, BigDecimal amount) {}

    /** What donors asked back of a contribution and has not gone back yet, in its currency. */
    BigDecimal outstanding(Contribution contribution) {
        return rows.one(
                        """
                select coalesce(sum(greatest(m.amount - coalesce((select sum(r.amount) from donor_refunds r
                    where r.programme = m.programme and r.contribution = ? and r.measure = m.ref
                      and r.reversed_by is null and r.claim_ref is null), 0), 0)), 0) as amount
                from donor_measures m
                where m.programme = ? and m.kind = 'REFUND_REQUEST' and m.retracted_at is null
                  and ? = any(m.contributions)
                """,
                        row -> row.getBigDecimal("amount"),
                        contribution.ref(),
                        contribution.programme(),
                        contribution.ref())
                .orElseThrow();
    }

    /** The day on which all that was asked for had gone back, or nothing was left to go back; null before. */
    @Nullable
    LocalDate completeOn(DonorMeasure measure, Contribution contribution) {
        List<Refund> refunds = rows.list(
                """
                select value_date, amount from donor_refunds
                where programme = ? and contribution = ? and reversed_by is null and claim_ref is null
                  and (measure = ? or (? = 'WITHDRAW' and value_date >= ?)) order by value_date, id
                """,
                row -> new Refund(row.getObject(1, LocalDate.class), row.getBigDecimal(2)),
                measure.programme,
                contribution.ref(),
                measure.ref,
                measure.kind,
                measure.effectiveFrom);
        if (refunds.isEmpty()) {
            return null;
        }
        if (measure.amount == null) {
            boolean left = proposals.unspent(contribution).amount().isPositive();
            return left ? null : refunds.getLast().on();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Refund refund : refunds) {
            sum = sum.add(refund.amount());
            if (sum.compareTo(measure.amount) >= 0) {
                return refund.on();
            }
        }
        return null;
    }
}

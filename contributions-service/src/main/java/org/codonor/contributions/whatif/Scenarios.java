package org.codonor.contributions.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.Received;
import org.codonor.contributions.contribution.RefundProposals;
import org.codonor.contributions.ledger.LineUse;
import org.codonor.contributions.programme.Programme;

/** Works a scenario out on the plan in force and the books as they stand; reads only. */
@ApplicationScoped
class Scenarios {
    private static final String UNDER = """
            select agreement, contribution,
                sum(case when to_account = 'CONTRACTED' then amount when from_account = 'CONTRACTED' then -amount else 0 end)
                    as contracted,
                sum(case when event not in ('PAYMENT', 'BANK_RETURN', 'PARTNER_REFUND', 'RECOVERY') then 0 else
                    case when to_account in ('PARTNER', 'CLAIM') then amount else 0 end
                    - case when from_account in ('PARTNER', 'CLAIM') then amount else 0 end end) as paid,
                sum(case when to_account = 'RESERVED' then amount when from_account = 'RESERVED' then -amount else 0 end)
                    as reserved,
                sum(case when to_account = 'PARTNER' then amount when from_account = 'PARTNER' then -amount else 0 end)
                    as at_partner
            from totals where programme = ? and agreement <> '' group by agreement, contribution
            order by agreement, contribution
            """;

    @Inject
    Effects effects;

    @Inject
    Plans plans;

    @Inject
    LineUse lineUse;

    @Inject
    Contributions contributions;

    @Inject
    RefundProposals refunds;

    @Inject
    ProgrammeClock clock;

    @Inject
    Rows rows;

    /**
     * What it was worked out on, and what each effect does.
     *
     * @param before what covers the plan now
     */
    record Worked(LocalDate today, Books books, Cover before, List<Effect.Outcome> outcomes) {}

    Worked of(Programme programme, NewScenario scenario) {
        String code = programme.code();
        LocalDate today = clock.today(code);
        Quarter now = Quarter.of(today);
        List<Effect> asked = effects.of(code, scenario, now);
        Plan plan = plans.inForce(code, today)
                .orElseThrow(() -> Refused.because(CommonProblem.WRONG_STATE)
                        .rule("R23")
                        .detail("No budget is in force, so nothing is covered: have a budget version approved first."));
        int scale = programme.currency().getDefaultFractionDigits();
        var books = new Books(plan, lineUse.of(code), under(code), scale);
        Map<java.util.UUID, Received> received = contributions.received(code);
        Cover before = cover(programme, books, received, now);
        Cover cover = before;
        Map<String, Promise> promises = new HashMap<>();
        Map<String, BigDecimal> refunded = new HashMap<>();
        var outcomes = new ArrayList<Effect.Outcome>();
        for (Effect effect : asked) {
            Contribution contribution = effect.contribution();
            Promise promise =
                    promises.computeIfAbsent(contribution.ref(), ref -> promise(programme, contribution, received));
            BigDecimal unspent = refunds.unspent(contribution)
                    .amount()
                    .amount()
                    .subtract(refunded.getOrDefault(contribution.ref(), BigDecimal.ZERO))
                    .max(BigDecimal.ZERO);
            Effect.Outcome outcome = effect.on(cover, promise, unspent);
            promises.put(contribution.ref(), outcome.after());
            refunded.merge(contribution.ref(), outcome.refund(), BigDecimal::add);
            cover = outcome.loss().rest();
            outcomes.add(outcome);
        }
        return new Worked(today, books, before, outcomes);
    }

    private Cover cover(Programme programme, Books books, Map<java.util.UUID, Received> received, Quarter now) {
        Map<String, BigDecimal> planned = books.plan().funding();
        var unplanned = new TreeMap<String, BigDecimal>();
        for (Contribution each : contributions.all(programme.code())) {
            BigDecimal available = contributions
                    .available(each, received.getOrDefault(each.id(), Received.NOTHING))
                    .amount();
            unplanned.put(
                    each.ref(),
                    available
                            .subtract(planned.getOrDefault(each.ref(), BigDecimal.ZERO))
                            .max(BigDecimal.ZERO));
        }
        Quarter last = Quarter.of(programme.endsOn());
        var open = new ArrayList<Open>();
        books.cells().forEach(cell -> open.addAll(cell.over(now, last, books.scale())));
        return new Cover(unplanned, open);
    }

    private static Promise promise(
            Programme programme, Contribution contribution, Map<java.util.UUID, Received> received) {
        Received came = received.getOrDefault(contribution.id(), Received.NOTHING);
        BigDecimal committed = contribution.amount(LocalDate.MAX).amount();
        BigDecimal outstanding = contribution.isInternal()
                ? committed.subtract(came.kept()).max(BigDecimal.ZERO)
                : came.outstanding(contribution.plan(LocalDate.MAX));
        return new Promise(
                contribution.isCommitted() ? committed : BigDecimal.ZERO,
                came.kept(),
                contribution.isCommitted() ? outstanding : BigDecimal.ZERO,
                came.booked().subtract(came.returnedBooked()),
                contribution.indicativeRate(),
                contribution.currency(),
                programme.currency());
    }

    private List<Books.Under> under(String programme) {
        return rows.list(
                UNDER,
                row -> new Books.Under(
                        row.getString("agreement"),
                        row.getString("contribution"),
                        row.getBigDecimal("contracted"),
                        row.getBigDecimal("paid"),
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("at_partner")),
                programme);
    }
}

package org.codonor.contributions.contribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.contributions.contribution.NewContribution.NewInstalment;
import org.codonor.contributions.contribution.Planned.State;

/** A whole plan of instalments as it is given with a change: what it leaves out is cancelled. */
public record NewPlan(List<NewInstalment> instalments) {
    /** The steps from one plan to this one; amounts that are malformed are refused (400). */
    public List<InstalmentStep> from(Contribution contribution, java.time.LocalDate on) {
        var steps = new ArrayList<InstalmentStep>();
        var named = new HashSet<Integer>();
        for (NewInstalment wanted : instalments) {
            named.add(wanted.no());
            var amount = Money.parse(wanted.amount(), contribution.currency());
            Planned before = find(contribution.plan(on), wanted.no());
            if (before == null || !isSame(before, wanted, amount)) {
                steps.add(new InstalmentStep(
                        wanted.no(),
                        wanted.plannedOn(),
                        wanted.latestOn(),
                        amount,
                        wanted.condition(),
                        before == null || before.isCancelled() ? State.PLANNED : null,
                        null,
                        wanted.plannedOn()));
            }
        }
        contribution.plan(on).stream()
                .filter(planned -> !named.contains(planned.no()) && !planned.isCancelled())
                .forEach(planned -> steps.add(InstalmentStep.to(planned.no(), State.CANCELLED)));
        return steps;
    }

    private static @org.jspecify.annotations.Nullable Planned find(List<Planned> plan, int no) {
        return plan.stream().filter(planned -> planned.no() == no).findFirst().orElse(null);
    }

    private static boolean isSame(Planned before, NewInstalment wanted, java.math.BigDecimal amount) {
        return !before.isCancelled()
                && before.plannedOn().equals(wanted.plannedOn())
                && java.util.Objects.equals(before.latestOn(), wanted.latestOn())
                && before.amount().compareTo(amount) == 0
                && java.util.Objects.equals(before.condition(), wanted.condition());
    }
}

package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.codonor.contributions.contribution.Planned.State;

/** What a donor's withdrawal makes of its contribution (R15): what has come stays committed, the rest does not. */
@ApplicationScoped
public class Withdrawal {
    @Inject
    Contributions contributions;

    public NewDelta of(Contribution contribution, LocalDate from, Cause cause) {
        Received received = contributions.received(contribution);
        BigDecimal committed = contribution.course().amount(LocalDate.MAX);
        NewDelta change = NewDelta.of(from, cause).to(Standing.WITHDRAWN);
        if (contribution.isInternal()) {
            return change.by(received.kept().min(committed).subtract(committed));
        }
        List<InstalmentStep> steps = steps(contribution.plan(LocalDate.MAX), received);
        BigDecimal rest = contribution.course().with(change.plan(steps)).plan(LocalDate.MAX).stream()
                .filter(planned -> !planned.isCancelled())
                .map(Planned::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return change.plan(steps).by(rest.subtract(committed));
    }

    /** Each instalment is what came of it; if more came in all than was planned, the one that got most holds the rest. */
    private static List<InstalmentStep> steps(List<Planned> plan, Received received) {
        var steps = new ArrayList<InstalmentStep>();
        BigDecimal rest = BigDecimal.ZERO;
        for (Planned planned : plan) {
            BigDecimal came = received.part(planned.no()).min(planned.amount());
            rest = planned.isCancelled() ? rest : rest.add(came);
            if (!planned.isCancelled() && came.signum() == 0) {
                steps.add(InstalmentStep.to(planned.no(), State.CANCELLED));
            } else if (!planned.isCancelled() && came.compareTo(planned.amount()) < 0) {
                steps.add(InstalmentStep.cutTo(planned.no(), came));
            }
        }
        BigDecimal more = received.kept().subtract(rest);
        if (more.signum() > 0) {
            Planned most = plan.stream()
                    .filter(planned -> !planned.isCancelled())
                    .max(Comparator.comparing(planned -> received.part(planned.no())))
                    .orElseThrow();
            steps.removeIf(step -> step.no() == most.no());
            steps.add(InstalmentStep.cutTo(
                    most.no(), received.part(most.no()).min(most.amount()).add(more)));
        }
        return steps;
    }
}

package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.ledger.Move;

/** R71, asserted again where it counts: nothing is attributed to a contribution outside its earmark. */
@ApplicationScoped
class EarmarkCheck {
    @Inject
    Act act;

    @Inject
    Plans plans;

    @Inject
    Contributions contributions;

    void check(String partner, List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        List<Line> lines = plans.everApproved(act.programme());
        for (Contribution contribution : contributions.all(act.programme())) {
            var earmark = contribution.earmark();
            if (earmark == null) {
                continue;
            }
            lines.stream()
                    .filter(line -> !earmark.admits(line.geo(), line.coreArea(), partner, line.outcome()))
                    .filter(line -> moves.stream()
                            .anyMatch(move -> move.contribution().equals(contribution.ref())
                                    && move.line().equals(line.line())))
                    .findFirst()
                    .ifPresent(line -> {
                        throw Refused.byRule("R71", contribution.ref() + " is not meant for " + line.line() + ".");
                    });
        }
    }
}

package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.Earmark;
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
            List<Move> own = moves.stream()
                    .filter(move -> move.contribution().equals(contribution.ref()))
                    .toList();
            for (Move move : own) {
                lines.stream()
                        .filter(line -> line.line().equals(move.line()))
                        .filter(line -> isOutside(contribution, line, partner, move.ofQuarter()))
                        .findFirst()
                        .ifPresent(line -> {
                            throw Refused.byRule("R71", contribution.ref() + " is not meant for " + line.line() + ".");
                        });
            }
        }
    }

    /** Outside every restriction that held in the quarter to which the amount belongs. */
    private static boolean isOutside(Contribution contribution, Line line, String partner, Quarter quarter) {
        return !Earmark.oneAdmits(
                contribution.earmarks(quarter.first(), quarter.last()),
                line.geo(),
                line.coreArea(),
                partner,
                line.outcome());
    }
}

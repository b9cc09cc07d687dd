package org.codonor.contributions.amendment;

import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.ContributionsProblem;

/**
 * Everything that stands in the way, told at once.
 *
 * @param violations of content (422)
 * @param shortages which another day or another amount may cure (409)
 */
record Obstacles(List<Violation> violations, List<Shortage> shortages) {
    void refuse(String says) {
        if (violations.isEmpty() && shortages.isEmpty()) {
            return;
        }
        var refused = violations.isEmpty()
                ? Refused.because(ContributionsProblem.NOT_ENOUGH_MONEY)
                : Refused.because(CommonProblem.RULE);
        refused.detail(says)
                .errors(violations)
                .errors(shortages.stream().map(Shortage::violation).toList());
        if (!shortages.isEmpty()) {
            refused.with("available", shortages.getFirst().available())
                    .with("requested", shortages.getFirst().needed());
        }
        throw refused;
    }
}

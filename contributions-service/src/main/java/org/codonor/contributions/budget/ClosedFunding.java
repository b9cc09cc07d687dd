package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.common.problem.Refused.Violation;

/**
 * Does a budget plan more of a contribution that its donor has withdrawn, or that is settled? It takes no part in new
 * funding (R15).
 *
 * @param closed the contributions that are
 * @param before the lines of the newest version, by code
 */
record ClosedFunding(Set<String> closed, Map<String, Line> before) {
    List<Violation> violations(List<Line> lines) {
        var found = new ArrayList<Violation>();
        for (Line line : lines) {
            Line former = before.get(line.line());
            line.funding().forEach((contribution, amount) -> {
                BigDecimal most = former == null ? BigDecimal.ZERO : former.of(contribution);
                if (closed.contains(contribution) && amount.compareTo(most) > 0) {
                    found.add(new Violation(
                            "/lines",
                            "closed-contribution",
                            contribution + " takes no part in new funding; line " + line.line() + " had "
                                    + most.toPlainString() + " of it, planned are " + amount.toPlainString() + ".",
                            "R15"));
                }
            });
        }
        return found;
    }
}

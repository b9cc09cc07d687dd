package org.codonor.contributions.amendment;

import java.util.ArrayList;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.contribution.Earmark;

/**
 * What lies outside the restrictions of a contribution (R27, R28).
 *
 * @param pointer where the restriction stands in the request
 */
record EarmarkReach(String contribution, List<Earmark> earmarks, String pointer) {
    /** A budget's lines that it funds and that one of the restrictions does not allow. */
    List<Violation> planned(Plan plan) {
        var found = new ArrayList<Violation>();
        for (Line line : plan.lines().values()) {
            if (line.of(contribution).signum() > 0) {
                earmarks.forEach(earmark -> line(earmark, line, found));
            }
        }
        return found;
    }

    /** A partner with whom it is contracted and that one of the restrictions does not allow. */
    List<Violation> contracted(String partner) {
        return earmarks.stream()
                .filter(earmark -> !earmark.admitsPartner(partner))
                .map(earmark -> outside("earmark-partner", "R28", "An agreement with " + partner + " uses it."))
                .toList();
    }

    private void line(Earmark earmark, Line line, List<Violation> found) {
        String where = "The budget plans it on " + line.line();
        if (!earmark.admitsGeo(line.geo())) {
            found.add(outside("earmark-geo", "R27", where + " in " + line.geo() + "."));
        }
        if (!earmark.admitsOutcome(line.outcome())) {
            found.add(outside("earmark-outcome", "R27", where + " for " + line.outcome() + "."));
        }
        if (!earmark.admitsCoreArea(line.coreArea())) {
            found.add(outside("earmark-core-area", "R28", where + " for " + line.coreArea() + "."));
        }
    }

    private Violation outside(String code, String rule, String text) {
        return new Violation(
                pointer, code, "The earmark of " + contribution + " would not allow what is agreed. " + text, rule);
    }
}

package org.codonor.partners.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.reference.Reference;
import org.codonor.partners.reference.Reference.Earmark;
import org.codonor.partners.reference.Reference.Line;

/**
 * What the ledger would say to commitments that nobody can put to it yet, by the plan and the earmarks as they were last
 * read: so that everything missing is told at once. The ledger alone decides.
 */
record FundingPreview(Reference programme, String partner) {
    List<Violation> violations(List<Commitment> commitments) {
        var found = new ArrayList<Violation>();
        for (int i = 0; i < commitments.size(); i++) {
            Commitment one = commitments.get(i);
            String at = "/commitments/" + i;
            programme
                    .line(one.line())
                    .ifPresentOrElse(
                            line -> check(found, at, line, one),
                            () -> found.add(new Violation(
                                    at + "/line", "not-in-plan", one.line() + " is not in the plan in force.", "R43")));
        }
        return found;
    }

    private void check(List<Violation> found, String at, Line line, Commitment one) {
        programme
                .contribution(one.contribution())
                .map(Reference.Source::earmark)
                .filter(Earmark::isHard)
                .ifPresent(earmark -> check(found, at, line, earmark, one.contribution()));
        BigDecimal planned = line.funding(one.contribution());
        if (one.amount().compareTo(planned) > 0) {
            found.add(new Violation(
                    at + "/amount",
                    "not-enough-money",
                    "The funding plan gives " + one.contribution() + " " + planned.toPlainString() + " on " + one.line()
                            + ", requested are " + one.amount().toPlainString() + ".",
                    "R43"));
        }
    }

    private void check(List<Violation> found, String at, Line line, Earmark earmark, String contribution) {
        String which = contribution + " may not be used ";
        if (!Earmark.admits(earmark.geos(), line.geo())) {
            found.add(new Violation(at, "earmark-geo", which + "in " + line.geo() + ".", "R27"));
        }
        if (!Earmark.admits(earmark.coreAreas(), line.coreArea())
                || !Earmark.admits(earmark.outcomes(), line.outcome())) {
            found.add(new Violation(at, "earmark-core-area", which + "for " + line.coreArea() + ".", "R28"));
        }
        if (!Earmark.admits(earmark.partners(), partner)) {
            found.add(new Violation(at, "earmark-partner", which + "with " + partner + ".", "R28"));
        }
    }
}

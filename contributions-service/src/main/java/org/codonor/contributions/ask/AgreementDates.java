package org.codonor.contributions.ask;

import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Coverage;
import org.codonor.contributions.programme.Programme;

/** An agreement lies inside the programme, and on each of its days one of its contributions is available (R45). */
record AgreementDates(CommitTerms terms, Programme programme, List<Contribution> funding) {
    void check(List<Violation> found) {
        if (terms.endsOn().isBefore(terms.startsOn())
                || !programme.covers(terms.startsOn())
                || !programme.covers(terms.endsOn())) {
            found.add(new Violation(
                    "/endsOn",
                    "outside-programme",
                    "The agreement lies inside the programme: " + programme.startsOn() + " to " + programme.endsOn()
                            + ".",
                    "R45"));
            return;
        }
        if (funding.isEmpty()) {
            return;
        }
        new Coverage(funding, terms.startsOn(), terms.endsOn())
                .gap()
                .ifPresent(day -> found.add(new Violation(
                        "/endsOn",
                        "not-available",
                        "No contribution of the agreement is available on " + day + ".",
                        "R45")));
    }
}

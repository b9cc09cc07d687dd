package org.codonor.contributions.ask;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.contribution.Contribution;
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
        LocalDate uncovered = firstUncovered();
        if (!funding.isEmpty() && !uncovered.isAfter(terms.endsOn())) {
            found.add(new Violation(
                    "/endsOn",
                    "not-available",
                    "No contribution of the agreement is available on " + uncovered + ".",
                    "R45"));
        }
    }

    /** The first day of the agreement on which none of its contributions is available. */
    private LocalDate firstUncovered() {
        LocalDate day = terms.startsOn();
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Contribution each : funding) {
                if (!each.availableFrom().isAfter(day) && !each.availableTo().isBefore(day)) {
                    day = each.availableTo().plusDays(1);
                    moved = true;
                }
            }
        }
        return day;
    }
}

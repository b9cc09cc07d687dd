package org.codonor.contributions.ask;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.programme.Programme;

/** An agreement lies inside the programme, and on each of its days one of its contributions is available (R45). */
record AgreementDates(AskBody.Commit ask, Programme programme, List<Contribution> funding) {
    void check(Refused refused) {
        if (ask.endsOn().isBefore(ask.startsOn())
                || !programme.covers(ask.startsOn())
                || !programme.covers(ask.endsOn())) {
            refused.broken(
                    "R45",
                    "/endsOn",
                    "outside-programme",
                    "The agreement lies inside the programme: " + programme.startsOn() + " to " + programme.endsOn()
                            + ".");
            return;
        }
        LocalDate uncovered = firstUncovered();
        if (!funding.isEmpty() && !uncovered.isAfter(ask.endsOn())) {
            refused.broken(
                    "R45",
                    "/endsOn",
                    "not-available",
                    "No contribution of the agreement is available on " + uncovered + ".");
        }
    }

    /** The first day of the agreement on which none of its contributions is available. */
    private LocalDate firstUncovered() {
        LocalDate day = ask.startsOn();
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

package org.codonor.contributions.ask;

import java.util.List;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Coverage;
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
        if (funding.isEmpty()) {
            return;
        }
        new Coverage(funding, ask.startsOn(), ask.endsOn())
                .gap()
                .ifPresent(day -> refused.broken(
                        "R45",
                        "/endsOn",
                        "not-available",
                        "No contribution of the agreement is available on " + day + "."));
    }
}

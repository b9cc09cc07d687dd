package org.codonor.reporting.quarter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.Asks;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** Decides that a quarter may close, as far as this service can tell, and asks the ledger. */
@ApplicationScoped
class Closing {
    @Inject
    Quarters quarters;

    @Inject
    KeptQuarters kept;

    @Inject
    Asks asks;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /**
     * Runs in a change of the programme, so that no report of it is accepted meanwhile.
     *
     * @param fresh whether it is known what is due: nothing is closed on hearsay
     */
    Ask intend(Snapshot programme, Quarter quarter, @Nullable LedgerChecks ledger, boolean fresh) {
        refuseFuture(quarter);
        QuarterView seen = quarters.view(programme, quarter, act.today(), ledger);
        tags.check(seen);
        if (!fresh) {
            throw Answer.unavailable();
        }
        refuseUnready(seen);
        KeptQuarter before = kept.of(programme.programme(), quarter);
        UUID id = kept.closing(before, seen.coverage());
        act.record(Entry.of("quarter", id, quarter.toString())
                .before(before)
                .after(kept.find(id).orElseThrow()));
        return asks.open(AskToClose.ACT, id, AskToClose.of(before, id, act));
    }

    private void refuseFuture(Quarter quarter) {
        if (quarter.first().isAfter(act.today())) {
            throw Refused.because(ReportingProblem.QUARTER_NOT_BEGUN)
                    .rule("R05")
                    .detail(quarter + " begins on " + quarter.first() + ".")
                    .with("begins", quarter.first());
        }
    }

    private static void refuseUnready(QuarterView seen) {
        if (seen.state() == QuarterState.CLOSING || seen.state() == QuarterState.CLOSED) {
            throw Refused.wrongState(seen.state(), seen.allowedActions());
        }
        List<Check> missing = new Checklist(seen.checklist()).missingHere();
        if (!missing.isEmpty()) {
            throw Refused.because(ReportingProblem.QUARTER_INCOMPLETE)
                    .rule("R77")
                    .detail(String.join(" ", missing.stream().map(Check::detail).toList()))
                    .with("state", seen.state())
                    .with("allowedActions", seen.allowedActions())
                    .with("missing", missing);
        }
    }
}

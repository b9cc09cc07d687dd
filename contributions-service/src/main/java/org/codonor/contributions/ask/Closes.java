package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ContributionsProblem;
import org.codonor.contributions.ask.AskOutcome.Closed;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.closing.Check;
import org.codonor.contributions.closing.Closing;
import org.codonor.contributions.ledger.Ledger;

/** A quarter is closed when nothing that the ledger knows is in the way (R77); under its head lock, so no booking slips in. */
@ApplicationScoped
class Closes {
    @Inject
    Act act;

    @Inject
    Closing closing;

    @Inject
    Ledger ledger;

    Done close(AskBody.Close ask) {
        Closing.Findings findings = closing.check(act.programme(), ask.quarter(), act.today());
        if (!findings.isReady()) {
            throw refused(ask, findings);
        }
        return Done.closed(Closed.of(ledger.close(ask.quarter())));
    }

    private static Refused refused(AskBody.Close ask, Closing.Findings findings) {
        var refused = Refused.because(ContributionsProblem.QUARTER_NOT_READY)
                .detail("Things stand in the way of closing " + ask.quarter() + ".")
                .with("openFrom", findings.openFrom());
        for (Check check : findings.checks()) {
            check.findings().forEach(found -> refused.broken(check.rule(), "/quarter", check.code(), found.detail()));
        }
        return refused;
    }
}

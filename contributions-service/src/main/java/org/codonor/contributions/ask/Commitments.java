package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.contributions.ask.Agreements.Agreement;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ask.Efforts.Kind;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.programme.Programmes;

/** An agreement or an amendment of it is signed: what it contracts, by line and contribution. */
@ApplicationScoped
class Commitments {
    @Inject
    Act act;

    @Inject
    Ledger ledger;

    @Inject
    Efforts efforts;

    @Inject
    Agreements agreements;

    @Inject
    CommitCheck check;

    @Inject
    Programmes programmes;

    Done commit(AskBody.Commit ask) {
        efforts.standsNot(ask.source(), Kind.COMMITMENT);
        agreements.find(act.programme(), ask.agreement()).ifPresent(Agreement::refuseClosed);
        CommitTerms terms = ask.terms();
        check.of(act.programme(), terms).refuse();
        agreements.write(ask.agreement(), ask.partner(), ask.startsOn(), ask.endsOn());
        agreements.allowIndirect(ask.agreement(), ask.indirectRatePct());
        List<Move> moves = CommitCheck.moves(
                terms, new Amounts(programmes.get(act.programme()).currency()));
        if (moves.isEmpty()) {
            return Done.NOTHING;
        }
        Posted posted = ledger.post(Posting.of(ask.source(), moves));
        efforts.add(ask.source(), Kind.COMMITMENT, posted.seq(), null);
        return Done.of(posted);
    }
}

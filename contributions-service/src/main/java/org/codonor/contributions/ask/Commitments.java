package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ask.Agreements.Agreement;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ask.Efforts.Kind;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.programme.Programme;
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
    Plans plans;

    @Inject
    Contributions contributions;

    @Inject
    Programmes programmes;

    Done commit(AskBody.Commit ask) {
        efforts.standsNot(ask.source(), Kind.COMMITMENT);
        Programme programme = programmes.get(act.programme());
        checkPartner(ask);
        var terms = new AgreementTerms(
                ask,
                new Amounts(programme.currency()),
                plans.binding(act.programme(), ask.valueDate()),
                contributions.all(act.programme()).stream()
                        .collect(Collectors.toMap(Contribution::ref, found -> found)),
                agreements.contracted(act.programme(), ask.agreement()),
                agreements.contractedByOthers(ask.agreement()));
        terms.check(programme);
        agreements.write(new Agreement(ask.agreement(), ask.partner(), ask.startsOn(), ask.endsOn()));
        agreements.allowIndirect(ask.agreement(), ask.indirectRatePct());
        List<Move> moves = moves(ask, new Amounts(programme.currency()));
        if (moves.isEmpty()) {
            return Done.NOTHING;
        }
        Posted posted = ledger.post(Posting.of(ask.source(), moves));
        efforts.add(ask.source(), Kind.COMMITMENT, posted.seq(), null);
        return Done.of(posted);
    }

    private void checkPartner(AskBody.Commit ask) {
        agreements
                .find(act.programme(), ask.agreement())
                .filter(known -> !known.partner().equals(ask.partner()))
                .ifPresent(known -> {
                    throw Refused.because(CommonProblem.RULE)
                            .broken(
                                    "R53",
                                    "/partner",
                                    "other-partner",
                                    ask.agreement() + " is with " + known.partner() + ".");
                });
    }

    private static List<Move> moves(AskBody.Commit ask, Amounts amounts) {
        var moves = new ArrayList<Move>();
        for (AskBody.Commitment commitment : ask.commitments()) {
            Money amount = amounts.of(commitment.amount(), "/commitments/" + moves.size() + "/amount");
            moves.add(Move.signed(
                            Event.AGREEMENT,
                            Account.UNCONTRACTED,
                            Account.CONTRACTED,
                            commitment.contribution(),
                            amount,
                            ask.valueDate())
                    .under(ask.agreement())
                    .on(commitment.line()));
        }
        return moves;
    }
}

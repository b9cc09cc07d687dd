package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Headroom;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;

/** Judges what an agreement or an amendment would contract, all of it at once, and writes nothing. */
@ApplicationScoped
class CommitCheck {
    @Inject
    Agreements agreements;

    @Inject
    Plans plans;

    @Inject
    Contributions contributions;

    @Inject
    Programmes programmes;

    @Inject
    Headroom headroom;

    Objections of(String code, CommitTerms terms) {
        Programme programme = programmes.get(code);
        var found = new ArrayList<Violation>();
        otherPartner(code, terms, found);
        var amounts = new Amounts(programme.currency());
        var judged = new AgreementTerms(
                terms,
                amounts,
                plans.binding(code, terms.valueDate()),
                contributions.all(code).stream().collect(Collectors.toMap(Contribution::ref, known -> known)),
                agreements.contracted(code, terms.agreement()),
                agreements.contractedByOthers(code, terms.agreement(), terms.valueDate()),
                agreements.contractedByPast(code, terms.agreement(), terms.valueDate()));
        judged.check(programme, found);
        List<Lacking> lacking = new ArrayList<>(judged.lacking());
        if (found.stream().noneMatch(one -> one.code().equals("change"))) {
            lacking.addAll(leftUnder(code, terms, judged, moves(terms, amounts)));
        }
        return new Objections(found, lacking);
    }

    private void otherPartner(String programme, CommitTerms terms, List<Violation> found) {
        agreements
                .find(programme, terms.agreement())
                .filter(known -> !known.partner().equals(terms.partner()))
                .ifPresent(known -> found.add(new Violation(
                        "/partner", "other-partner", terms.agreement() + " is with " + known.partner() + ".", "R53")));
    }

    /** What the ledger's ceilings have left (R44, and R55 where money is taken away), of contributions that may be used. */
    private List<Lacking> leftUnder(String programme, CommitTerms terms, AgreementTerms judged, List<Move> moves) {
        List<Move> usable = moves.stream()
                .filter(move -> judged.mayBeUsed(move.contribution()))
                .toList();
        return headroom.lacking(programme, usable).stream()
                .map(one -> new Lacking(
                        one.rule(),
                        pointer(terms, one),
                        null,
                        one.contribution(),
                        one.says(),
                        Money.of(one.available(), usable.getFirst().amount().currency()),
                        Money.of(one.requested(), usable.getFirst().amount().currency())))
                .toList();
    }

    /** The first of the contribution's commitments that takes from what is lacking. */
    private static String pointer(CommitTerms terms, Headroom.Lack lack) {
        for (int i = 0; i < terms.commitments().size(); i++) {
            AskBody.Commitment one = terms.commitments().get(i);
            if (one.contribution().equals(lack.contribution()) && one.isLess() == lack.ofAgreement()) {
                return "/commitments/" + i + "/amount";
            }
        }
        return "/commitments";
    }

    static List<Move> moves(CommitTerms terms, Amounts amounts) {
        var moves = new ArrayList<Move>();
        for (AskBody.Commitment commitment : terms.commitments()) {
            Money amount = amounts.of(commitment.amount(), "/commitments/" + moves.size() + "/amount");
            moves.add(Move.signed(
                            Event.AGREEMENT,
                            Account.UNCONTRACTED,
                            Account.CONTRACTED,
                            commitment.contribution(),
                            amount,
                            terms.valueDate())
                    .under(terms.agreement())
                    .on(commitment.line()));
        }
        return moves;
    }
}

package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ask.Agreements.Agreement;
import org.codonor.contributions.ask.AskOutcome.Attributed;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ask.Efforts.Kind;
import org.codonor.contributions.attribution.Key;
import org.codonor.contributions.attribution.Keys;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.programme.Programmes;

/**
 * A report is accepted: each of its lines is attributed once, by the key of the line and its quarter (R68, R69); a
 * correction by the key of the quarter it corrects (R70).
 */
@ApplicationScoped
class Acceptances {
    @Inject
    Act act;

    @Inject
    Ledger ledger;

    @Inject
    Efforts efforts;

    @Inject
    Agreements agreements;

    @Inject
    Keys keys;

    @Inject
    Programmes programmes;

    @Inject
    SpentSoFar spent;

    @Inject
    EarmarkCheck earmarks;

    Done accept(AskBody.Accept ask) {
        efforts.standsNot(ask.source(), Kind.ACCEPTANCE);
        Agreement agreement = agreements.get(ask.agreement());
        var amounts = new Amounts(programmes.get(act.programme()).currency());
        new ReportRules(ask, agreement, amounts, contracted(ask), Quarter.of(act.today()), spent::on).check();
        var moves = new ArrayList<Move>();
        var attribution = new ArrayList<Attributed>();
        for (int i = 0; i < ask.lines().size(); i++) {
            attribute(ask, i, amounts, moves, attribution);
        }
        earmarks.check(agreement.partner(), moves);
        if (moves.isEmpty()) {
            return Done.attributed(null, attribution);
        }
        agreement.refuseClosed();
        Posted posted = ledger.post(Posting.of(ask.source(), moves));
        efforts.add(ask.source(), Kind.ACCEPTANCE, posted.seq(), null);
        return Done.attributed(posted, attribution);
    }

    private void attribute(
            AskBody.Accept ask, int index, Amounts amounts, List<Move> moves, List<Attributed> attribution) {
        AskBody.Line line = ask.lines().get(index);
        Quarter ofQuarter = line.ofQuarter(ask.quarter());
        Key key = keys.use(line.line(), ofQuarter).key();
        List<Key.Part> parts = key.divide(amounts.of(line.amount(), "/lines/" + index + "/amount"));
        parts.stream()
                .filter(part -> !part.amount().isZero())
                .map(part -> Move.signed(
                                Event.EXPENDITURE,
                                Account.PARTNER,
                                Account.SPENT,
                                part.contribution(),
                                part.amount(),
                                ask.valueDate())
                        .under(ask.agreement())
                        .on(line.line())
                        .of(ofQuarter)
                        .attributed(key.basis()))
                .forEach(moves::add);
        attribution.add(Attributed.of(index, line.line(), ofQuarter, key.basis(), parts));
    }

    private Set<String> contracted(AskBody.Accept ask) {
        return agreements.contracted(act.programme(), ask.agreement()).entrySet().stream()
                .filter(cell -> cell.getValue().signum() > 0)
                .map(cell -> cell.getKey().line())
                .collect(Collectors.toSet());
    }
}

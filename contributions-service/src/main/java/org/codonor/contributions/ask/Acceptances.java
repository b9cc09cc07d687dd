package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ask.Agreements.Agreement;
import org.codonor.contributions.ask.AskOutcome.Attributed;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ask.AskOutcome.Part;
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
        checkReport(ask, agreement, amounts);
        var moves = new ArrayList<Move>();
        var attribution = new ArrayList<Attributed>();
        for (int i = 0; i < ask.lines().size(); i++) {
            attribute(ask, i, amounts, moves, attribution);
        }
        earmarks.check(agreement.partner(), moves);
        if (moves.isEmpty()) {
            return new Done(null, attribution);
        }
        Posted posted = ledger.post(Posting.of(ask.source(), moves));
        efforts.add(ask.source(), Kind.ACCEPTANCE, posted.seq(), null);
        return new Done(posted, attribution);
    }

    private void attribute(
            AskBody.Accept ask, int index, Amounts amounts, List<Move> moves, List<Attributed> attribution) {
        AskBody.Line line = ask.lines().get(index);
        Quarter ofQuarter = ofQuarter(ask, line);
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
        attribution.add(new Attributed(
                index,
                line.line(),
                ofQuarter,
                ofQuarter,
                key.basis(),
                parts.stream()
                        .map(part -> new Part(
                                part.contribution(),
                                part.donor(),
                                part.amount().amount().toPlainString()))
                        .toList()));
    }

    private void checkReport(AskBody.Accept ask, Agreement agreement, Amounts amounts) {
        var refused = Refused.because(CommonProblem.RULE).detail("The report breaks rules.");
        if (!ask.valueDate().equals(ask.quarter().last())) {
            refused.broken(
                    "R03", "/valueDate", "quarter-end", "Expenditure of " + ask.quarter() + " is valued at its end.");
        }
        if (ask.quarter().isAfter(Quarter.of(act.today()))) {
            refused.broken("R05", "/quarter", "not-begun", ask.quarter() + " has not begun.");
        }
        if (ask.quarter().last().isBefore(agreement.startsOn())
                || ask.quarter().first().isAfter(agreement.endsOn())) {
            refused.broken(
                    "R63", "/quarter", "outside-agreement", ask.quarter() + " lies outside " + agreement.ref() + ".");
        }
        Set<String> contracted = agreements.contracted(act.programme(), ask.agreement()).entrySet().stream()
                .filter(cell -> cell.getValue().signum() > 0)
                .map(cell -> cell.getKey().line())
                .collect(Collectors.toSet());
        for (int i = 0; i < ask.lines().size(); i++) {
            checkLine(refused, "/lines/" + i, ask, ask.lines().get(i), contracted, amounts);
        }
        checkNeverBelowZero(refused, ask, amounts);
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private static void checkLine(
            Refused refused,
            String pointer,
            AskBody.Accept ask,
            AskBody.Line line,
            Set<String> contracted,
            Amounts amounts) {
        Quarter corrected = line.correctionOfQuarter();
        Money amount = amounts.of(line.amount(), pointer + "/amount");
        if (!contracted.contains(line.line())) {
            refused.broken(
                    "R63",
                    pointer + "/line",
                    "line-not-in-agreement",
                    ask.agreement() + " has nothing on " + line.line() + ".");
        }
        if (corrected == null && amount.isNegative()) {
            refused.broken("R61", pointer + "/amount", "negative", "Only a correction is negative.");
        }
        if (corrected != null && !corrected.isBefore(ask.quarter())) {
            refused.broken(
                    "R60", pointer + "/correctionOfQuarter", "not-earlier", "A correction is of an earlier quarter.");
        }
        if (corrected != null && line.comment() == null) {
            refused.broken("R60", pointer + "/comment", "missing", "A correction says why.");
        }
    }

    /** Corrections never take a line and original quarter below zero (R60). */
    private void checkNeverBelowZero(Refused refused, AskBody.Accept ask, Amounts amounts) {
        record Cell(String line, Quarter quarter) {}
        Map<Cell, BigDecimal> changes = new HashMap<>();
        for (int i = 0; i < ask.lines().size(); i++) {
            AskBody.Line line = ask.lines().get(i);
            BigDecimal amount =
                    amounts.of(line.amount(), "/lines/" + i + "/amount").amount();
            var cell = new Cell(line.line(), ofQuarter(ask, line));
            boolean first = !changes.containsKey(cell);
            changes.merge(cell, amount, BigDecimal::add);
            if (first && line.correctionOfQuarter() != null) {
                changes.merge(cell, spent.on(line.line(), cell.quarter()), BigDecimal::add);
            }
        }
        changes.forEach((cell, left) -> {
            if (left.signum() < 0) {
                refused.broken(
                        "R60",
                        "/lines",
                        "below-zero",
                        cell.line() + " in " + cell.quarter() + " would be "
                                + left.stripTrailingZeros().toPlainString() + ".");
            }
        });
    }

    private static Quarter ofQuarter(AskBody.Accept ask, AskBody.Line line) {
        return line.correctionOfQuarter() == null ? ask.quarter() : line.correctionOfQuarter();
    }
}

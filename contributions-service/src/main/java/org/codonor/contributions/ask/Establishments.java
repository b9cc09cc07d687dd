package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ContributionsProblem;
import org.codonor.contributions.ask.AskOutcome.Attributed;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ask.Efforts.Kind;
import org.codonor.contributions.attribution.Key;
import org.codonor.contributions.attribution.Keys;
import org.codonor.contributions.claim.Claim;
import org.codonor.contributions.claim.Claims;
import org.codonor.contributions.claim.Difference;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.programme.Programmes;

/**
 * A follow-up of a case establishes irregular expenditure, or less of it: it leaves what was accepted and is owed back
 * (R87), each line and quarter by the key by which it was attributed (R70, R86).
 */
@ApplicationScoped
class Establishments {
    @Inject
    Act act;

    @Inject
    Ledger ledger;

    @Inject
    Efforts efforts;

    @Inject
    Agreements agreements;

    @Inject
    Claims claims;

    @Inject
    Keys keys;

    @Inject
    SpentSoFar spent;

    @Inject
    Programmes programmes;

    private record Place(String line, Quarter quarter) {}

    Done establish(AskBody.Establish ask) {
        efforts.standsNot(ask.source(), Kind.ESTABLISHMENT);
        agreements.get(ask.agreement());
        var amounts = new Amounts(programmes.get(act.programme()).currency());
        Optional<Claim> claim = claims.find(act.programme(), ask.claimRef(), amounts.currency());
        check(ask, claim, amounts);
        var moves = new ArrayList<Move>();
        var attribution = new ArrayList<Attributed>();
        for (int i = 0; i < ask.lines().size(); i++) {
            attribute(ask, i, claim, amounts, moves, attribution);
        }
        checkSpent(ask, moves);
        Posted posted = ledger.post(Posting.of(ask.source(), moves));
        efforts.add(ask.source(), Kind.ESTABLISHMENT, posted.seq(), null);
        return Done.attributed(posted, attribution);
    }

    private void attribute(
            AskBody.Establish ask,
            int index,
            Optional<Claim> claim,
            Amounts amounts,
            List<Move> moves,
            List<Attributed> attribution) {
        AskBody.Established line = ask.lines().get(index);
        Key key = keys.use(line.line(), line.ofQuarter()).key();
        var difference = new Difference(
                key,
                claim.map(found -> found.established(line.line(), line.ofQuarter()))
                        .orElse(Map.of()),
                amounts.of(line.amount(), pointer(index) + "/amount"));
        if (difference.after().isNegative()) {
            throw Refused.because(ContributionsProblem.NOT_ENOUGH_MONEY)
                    .rule("R85")
                    .detail("Less was established of " + line.line() + " in " + line.ofQuarter()
                            + ": take back at most that.")
                    .with("claimRef", ask.claimRef())
                    .with("available", difference.after().minus(difference.amount()))
                    .with("requested", difference.amount().negated());
        }
        List<Key.Part> parts = difference.parts();
        parts.stream()
                .filter(part -> !part.amount().isZero())
                .map(part -> Move.signed(
                                Event.IRREGULARITY,
                                Account.SPENT,
                                Account.CLAIM,
                                part.contribution(),
                                part.amount(),
                                ask.valueDate())
                        .under(ask.agreement())
                        .on(line.line())
                        .of(line.ofQuarter())
                        .attributed(key.basis())
                        .claiming(ask.claimRef(), line.ofQuarter()))
                .forEach(moves::add);
        attribution.add(Attributed.of(index, line.line(), line.ofQuarter(), key.basis(), parts));
    }

    private static void check(AskBody.Establish ask, Optional<Claim> claim, Amounts amounts) {
        var refused = Refused.because(CommonProblem.RULE).detail("What the case establishes breaks rules.");
        if (claim.filter(found -> !found.agreement().equals(ask.agreement())).isPresent()) {
            refused.broken("R87", "/agreement", "other-agreement", ask.claimRef() + " is about another agreement.");
        }
        var seen = new HashSet<Place>();
        for (int i = 0; i < ask.lines().size(); i++) {
            AskBody.Established line = ask.lines().get(i);
            if (amounts.of(line.amount(), pointer(i) + "/amount").isZero()
                    || !seen.add(new Place(line.line(), line.ofQuarter()))) {
                refused.broken("R87", pointer(i), "change", "Each line and quarter once, never zero.");
            }
            if (line.ofQuarter().isAfter(Quarter.of(ask.valueDate()))) {
                refused.broken("R05", pointer(i) + "/ofQuarter", "later", "It was spent before it was decided upon.");
            }
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    /** R87: no more becomes irregular than the agreement has spent on the line in the quarter, nor of a contribution. */
    private void checkSpent(AskBody.Establish ask, List<Move> moves) {
        var refused = Refused.because(CommonProblem.RULE).detail("Less was spent than the case establishes.");
        for (int i = 0; i < ask.lines().size(); i++) {
            AskBody.Established line = ask.lines().get(i);
            var taken = new java.math.BigDecimal(line.amount());
            if (taken.signum() > 0
                    && taken.compareTo(spent.under(ask.agreement(), line.line(), line.ofQuarter())) > 0) {
                refused.broken(
                        "R87",
                        pointer(i) + "/amount",
                        "not-spent",
                        "Accepted of " + line.line() + " in " + line.ofQuarter() + ": "
                                + spent.under(ask.agreement(), line.line(), line.ofQuarter())
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + ".");
            }
        }
        taken(moves).forEach((place, amount) -> {
            Money has = Money.of(spent.of(ask.agreement(), place.line(), place.contribution()), amount.currency());
            if (amount.exceeds(has)) {
                refused.broken(
                        "R87",
                        "/lines",
                        "not-spent",
                        "Accepted of " + place.contribution() + " on " + place.line() + ": " + has + ".");
            }
        });
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private record Share(String line, String contribution) {}

    private static Map<Share, Money> taken(List<Move> moves) {
        var taken = new HashMap<Share, Money>();
        moves.forEach(move -> taken.merge(
                new Share(move.line(), move.contribution()),
                move.from() == Account.SPENT ? move.amount() : move.amount().negated(),
                Money::plus));
        return taken;
    }

    private static String pointer(int index) {
        return "/lines/" + index;
    }
}

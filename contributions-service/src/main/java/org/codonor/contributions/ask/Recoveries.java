package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ContributionsProblem;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ask.Efforts.Kind;
import org.codonor.contributions.claim.Cell;
import org.codonor.contributions.claim.Claim;
import org.codonor.contributions.claim.Claims;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.programme.Programmes;

/** What a partner owes comes back as money or inside a reduced payment, or is lost; never more than is owed (R85, R86). */
@ApplicationScoped
class Recoveries {
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
    Programmes programmes;

    /** A refund of the partner that repays a claim. */
    Done repaid(AskBody.Refund ask, String claimRef, String amount) {
        efforts.standsNot(ask.source(), Kind.REFUND);
        efforts.checkBankRef(Kind.REFUND, ask.bankRef());
        agreements.get(ask.agreement());
        List<Claim.Part> parts = take(ask.agreement(), claimRef, amount, "/amount");
        refuseBeforeSpent(parts, ask.valueDate());
        refuseBeforeOwed(claimRef, amount, ask.valueDate());
        Posted posted = ledger.post(Posting.of(
                ask.source(), moves(claimRef, ask.agreement(), parts, Event.RECOVERY, Account.LEAD, ask.valueDate())));
        efforts.add(ask.source(), Kind.REFUND, posted.seq(), ask.bankRef());
        return Done.taken(posted, parts);
    }

    /** What was spent in a quarter does not come back before it. */
    private static void refuseBeforeSpent(List<Claim.Part> parts, LocalDate on) {
        parts.stream()
                .map(part -> part.cell().ofQuarter())
                .filter(quarter -> on.isBefore(quarter.first()))
                .findFirst()
                .ifPresent(quarter -> {
                    throw Refused.because(CommonProblem.RULE)
                            .broken(
                                    "R75",
                                    "/valueDate",
                                    "before-spent",
                                    "It was spent in " + quarter + " and cannot have come back on " + on + ".");
                });
    }

    /** Nothing is recovered or lost on a day on which it was not owed yet: by then it was not established (R85). */
    void refuseBeforeOwed(String claimRef, String wire, LocalDate on) {
        Currency currency = programmes.get(act.programme()).currency();
        Money owed = claims.owedFrom(act.programme(), claimRef, on, currency);
        if (new Amounts(currency).above(wire, "/amount").exceeds(owed)) {
            throw Refused.because(CommonProblem.RULE)
                    .broken(
                            "R85",
                            "/valueDate",
                            "before-established",
                            "Of what is owed under " + claimRef + " only " + owed + " had been established by " + on
                                    + ": date it on or after the day on which the rest was.");
        }
    }

    /** What will not come back (R89), in the quarter that it was spent in. */
    Done writeOff(AskBody.WriteOff ask) {
        efforts.standsNot(ask.source(), Kind.WRITE_OFF);
        List<Claim.Part> parts = take(ask.agreement(), ask.claimRef(), ask.amount(), "/amount");
        refuseBeforeOwed(ask.claimRef(), ask.amount(), ask.valueDate());
        List<Move> moves =
                moves(ask.claimRef(), ask.agreement(), parts, Event.WRITE_OFF, Account.LOSS, ask.valueDate());
        Posted posted = ledger.post(Posting.of(
                ask.source(), moves.stream().map(Recoveries::ofItsQuarter).toList()));
        efforts.add(ask.source(), Kind.WRITE_OFF, posted.seq(), null);
        return Done.taken(posted, parts);
    }

    /** The parts of an amount that the claim gives; refused when it is unknown (422) or owes less (409). */
    List<Claim.Part> take(String agreement, String claimRef, String wire, String pointer) {
        Currency currency = programmes.get(act.programme()).currency();
        Money amount = new Amounts(currency).above(wire, pointer);
        Claim claim = claims.find(act.programme(), claimRef, currency)
                .filter(found -> found.agreement().equals(agreement))
                .orElseThrow(() -> Refused.byRule(
                        "R85",
                        "Nothing was established under " + claimRef + " on " + agreement
                                + ": the case establishes it first, under the agreement that it is about."));
        Money outstanding = claim.outstanding();
        if (amount.exceeds(outstanding)) {
            throw Refused.because(ContributionsProblem.NOT_ENOUGH_MONEY)
                    .rule("R85")
                    .detail("Less is owed under " + claimRef + ": take at most what is outstanding, or have the case"
                            + " establish more first.")
                    .with("claimRef", claimRef)
                    .with("available", outstanding)
                    .with("requested", amount);
        }
        return claim.divide(amount);
    }

    static List<Move> moves(
            String claimRef, String agreement, List<Claim.Part> parts, Event event, Account to, LocalDate on) {
        return parts.stream()
                .map(part -> {
                    Cell cell = part.cell();
                    return Move.of(event, Account.CLAIM, to, cell.contribution(), part.amount(), on)
                            .under(agreement)
                            .on(cell.line())
                            .attributed(cell.basis())
                            .claiming(claimRef, cell.ofQuarter());
                })
                .toList();
    }

    /** A case's posting belongs to the quarter that it corrects (R03); money that comes back belongs to its own. */
    private static Move ofItsQuarter(Move move) {
        Move.ClaimPart claim = move.claim();
        return claim == null || claim.quarter() == null ? move : move.of(claim.quarter());
    }
}

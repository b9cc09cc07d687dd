package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ContributionsProblem;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ask.Efforts.Kind;
import org.codonor.contributions.claim.Claim;
import org.codonor.contributions.contribution.ContributionState;
import org.codonor.contributions.contribution.Suspensions;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.programme.Programmes;

/** Money on its way to a partner and back: held when a request is approved, paid, returned by the bank, refunded. */
@ApplicationScoped
class Payments {
    @Inject
    Act act;

    @Inject
    Ledger ledger;

    @Inject
    Efforts efforts;

    @Inject
    Agreements agreements;

    @Inject
    Suspensions suspensions;

    @Inject
    Programmes programmes;

    @Inject
    Needs needs;

    @Inject
    PaidOut paidOut;

    @Inject
    Recoveries recoveries;

    Done reserve(AskBody.Reserve ask) {
        efforts.standsNot(ask.source(), Kind.RESERVATION);
        efforts.standsNot(ask.source(), Kind.PAYMENT);
        agreements.checkOpen(ask.agreement());
        List<Move> moves = moves(ask, Event.RESERVATION, Account.LEAD, Account.RESERVED);
        checkFunding(ask);
        needs.check(ask);
        Posted posted = ledger.post(Posting.of(ask.source(), moves));
        efforts.add(ask.source(), Kind.RESERVATION, posted.seq(), null);
        return Done.of(posted);
    }

    Done release(AskBody.Release ask) {
        long reservation = standing(ask, Kind.RESERVATION);
        List<Move> moves = moves(ask, Event.RELEASE, Account.RESERVED, Account.LEAD);
        Posted posted = ledger.post(Posting.of(ask.source(), moves).correcting(reservation));
        efforts.undo(ask.source(), Kind.RESERVATION, reservation, posted.seq());
        return Done.of(posted);
    }

    Done pay(AskBody.Pay ask) {
        efforts.standsNot(ask.source(), Kind.PAYMENT);
        long reservation = standing(ask, Kind.RESERVATION);
        efforts.checkBankRef(Kind.PAYMENT, ask.bankRef());
        checkFunding(ask);
        List<Move> whole = moves(ask, Event.PAYMENT, Account.RESERVED, Account.PARTNER);
        AskBody.Offset offset = ask.offset();
        List<Claim.Part> owed = offset == null
                ? List.of()
                : recoveries.take(ask.agreement(), offset.claimRef(), offset.amount(), "/offset/amount");
        if (offset != null) {
            recoveries.refuseBeforeOwed(offset.claimRef(), offset.amount(), ask.valueDate());
        }
        var reduced = new ReducedPayment(whole, owed);
        var moves = new ArrayList<>(reduced.moves());
        if (offset != null) {
            moves.addAll(Recoveries.moves(
                    offset.claimRef(), ask.agreement(), owed, Event.RECOVERY, Account.PARTNER, ask.valueDate()));
        }
        var redated = new RedatedReservation(whole, efforts.valueDate(reservation));
        moves.addAll(redated.moves());
        Posted posted = ledger.post(Posting.of(ask.source(), moves));
        efforts.undo(ask.source(), Kind.RESERVATION, reservation, posted.seq());
        efforts.add(ask.source(), Kind.PAYMENT, posted.seq(), ask.bankRef());
        return offset == null ? Done.of(posted) : Done.taken(posted, owed).paid(reduced.paid());
    }

    Done reverse(AskBody.Reverse ask) {
        long payment = standing(ask, Kind.PAYMENT);
        agreements.checkOpen(ask.agreement());
        LocalDate paidOn = efforts.valueDate(payment);
        if (ask.valueDate().isBefore(paidOn)) {
            throw Refused.byRule("R54", "It was paid on " + paidOn + "; it cannot have come back before.");
        }
        List<Move> moves = ledger.moves(payment, programmes.get(act.programme()).currency()).stream()
                .filter(move -> move.to() == Account.PARTNER)
                .map(move -> takenBack(move, ask.valueDate()))
                .toList();
        Posted posted = ledger.post(Posting.of(ask.source(), moves).correcting(payment));
        efforts.undo(ask.source(), Kind.PAYMENT, payment, posted.seq());
        return Done.of(posted);
    }

    /** The bank has the money again; what was set off against a claim is owed again. */
    private static Move takenBack(Move move, LocalDate on) {
        return move.event() == Event.PAYMENT
                ? Move.of(Event.BANK_RETURN, Account.PARTNER, Account.LEAD, move.contribution(), move.amount(), on)
                        .under(move.agreement())
                : move.back(on).of(Quarter.of(on));
    }

    Done refund(AskBody.Refund ask) {
        if (ask.claimRef() != null && ask.amount() != null) {
            return recoveries.repaid(ask, ask.claimRef(), ask.amount());
        }
        efforts.standsNot(ask.source(), Kind.REFUND);
        efforts.checkBankRef(Kind.REFUND, ask.bankRef());
        agreements.checkOpen(ask.agreement());
        List<Move> moves = moves(
                Objects.requireNonNull(ask.splits()),
                ask.agreement(),
                ask.valueDate(),
                Event.PARTNER_REFUND,
                Account.PARTNER,
                Account.LEAD);
        for (Move move : moves) {
            Money paid = Money.of(
                    paidOut.net(ask.agreement(), move.contribution()),
                    move.amount().currency());
            if (move.amount().exceeds(paid)) {
                throw Refused.because(ContributionsProblem.NOT_ENOUGH_MONEY)
                        .rule("R55")
                        .detail("Less of " + move.contribution() + " was paid under " + ask.agreement() + ".")
                        .with("contribution", move.contribution())
                        .with("available", paid)
                        .with("requested", move.amount());
            }
        }
        Posting posting = Posting.of(ask.source(), moves);
        Posted posted = ledger.post(ask.isUnspent() ? posting.takingUnspent() : posting);
        efforts.add(ask.source(), Kind.REFUND, posted.seq(), ask.bankRef());
        return Done.of(posted);
    }

    /** The transaction that holds or paid exactly these splits. */
    private long standing(AskBody.OfMoney ask, Kind kind) {
        long transaction = efforts.stands(ask.source(), kind);
        Map<String, BigDecimal> asked = new TreeMap<>();
        ask.splits()
                .forEach(split -> asked.merge(split.contribution(), new BigDecimal(split.amount()), BigDecimal::add));
        Map<String, BigDecimal> stands = efforts.splits(transaction);
        boolean same = asked.keySet().equals(stands.keySet())
                && asked.entrySet().stream()
                        .allMatch(split -> stands.get(split.getKey()).compareTo(split.getValue()) == 0);
        if (!same) {
            throw Refused.byRule(
                            "R53",
                            "The splits are not those that stand for "
                                    + ask.source().ref() + ".")
                    .with("standing", stands);
        }
        return transaction;
    }

    private List<Move> moves(AskBody.OfMoney ask, Event event, Account from, Account to) {
        return moves(ask.splits(), ask.agreement(), ask.valueDate(), event, from, to);
    }

    private List<Move> moves(
            List<AskBody.Split> splits, String agreement, LocalDate on, Event event, Account from, Account to) {
        var amounts = new Amounts(programmes.get(act.programme()).currency());
        var moves = new ArrayList<Move>();
        var seen = new HashSet<String>();
        for (AskBody.Split split : splits) {
            String pointer = "/splits/" + moves.size();
            if (!seen.add(split.contribution())) {
                throw Refused.because(CommonProblem.RULE)
                        .broken("R53", pointer, "twice", "Each contribution once: " + split.contribution() + ".");
            }
            Money amount = amounts.above(split.amount(), pointer + "/amount");
            moves.add(Move.of(event, from, to, split.contribution(), amount, on).under(agreement));
        }
        return moves;
    }

    /** Each split uses a contribution that funds the agreement and is suspended on no day that counts (R14, R53). */
    private void checkFunding(AskBody.OfMoney ask) {
        agreements.get(ask.agreement());
        var funds = agreements.contracted(act.programme(), ask.agreement()).entrySet().stream()
                .filter(cell -> cell.getValue().signum() > 0)
                .map(cell -> cell.getKey().contribution())
                .collect(Collectors.toSet());
        for (int i = 0; i < ask.splits().size(); i++) {
            String ref = ask.splits().get(i).contribution();
            if (!funds.contains(ref)) {
                throw Refused.because(CommonProblem.RULE)
                        .broken(
                                "R53",
                                "/splits/" + i + "/contribution",
                                "does-not-fund",
                                ref + " does not fund " + ask.agreement() + ".");
            }
        }
        refuseSuspended(ask, ask.valueDate());
        if (!ask.valueDate().equals(act.today())) {
            refuseSuspended(ask, act.today());
        }
    }

    private void refuseSuspended(AskBody.OfMoney ask, LocalDate on) {
        List<String> used =
                ask.splits().stream().map(AskBody.Split::contribution).toList();
        suspensions.among(act.programme(), used, on).stream().findFirst().ifPresent(ref -> {
            throw Refused.wrongState(ContributionState.SUSPENDED, List.of())
                    .rule("R14")
                    .detail(ref + " is suspended by its donor on " + on
                            + ": it is resumed first, or another contribution that funds the agreement pays.")
                    .with("contribution", ref)
                    .with("date", on);
        });
    }
}

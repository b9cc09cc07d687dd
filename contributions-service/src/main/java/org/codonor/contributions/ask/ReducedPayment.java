package org.codonor.contributions.ask;

import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.claim.Claim;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Move;

/**
 * A payment from which the partner's debt is kept: what each contribution is owed stays with the lead donor, and the rest
 * is paid. Nothing of the reservation remains.
 *
 * @param whole the payment as it was approved, one move for each contribution
 * @param owed what is set off
 */
record ReducedPayment(List<Move> whole, List<Claim.Part> owed) {
    ReducedPayment {
        for (Claim.Part part : owed) {
            String contribution = part.cell().contribution();
            if (whole.stream().noneMatch(move -> move.contribution().equals(contribution))) {
                throw exceeds(contribution, part.amount());
            }
        }
    }

    List<Move> moves() {
        var moves = new ArrayList<Move>();
        for (Move move : whole) {
            Money kept = kept(move);
            Money cash = move.amount().minus(kept);
            if (cash.isNegative()) {
                throw exceeds(move.contribution(), kept);
            }
            if (cash.isPositive()) {
                moves.add(like(move, Event.PAYMENT, Account.PARTNER, cash));
            }
            if (kept.isPositive()) {
                moves.add(like(move, Event.RELEASE, Account.LEAD, kept));
            }
        }
        return moves;
    }

    /** The cash, by contribution. */
    List<AskBody.Split> paid() {
        return whole.stream()
                .map(move -> new AskBody.Split(
                        move.contribution(),
                        move.amount().minus(kept(move)).amount().toPlainString()))
                .toList();
    }

    private Money kept(Move move) {
        return owed.stream()
                .filter(part -> part.cell().contribution().equals(move.contribution()))
                .map(Claim.Part::amount)
                .reduce(Money.zero(move.amount().currency()), Money::plus);
    }

    private static Move like(Move move, Event event, Account to, Money amount) {
        return Move.of(event, Account.RESERVED, to, move.contribution(), amount, move.valueDate())
                .under(move.agreement());
    }

    private static Refused exceeds(String contribution, Money offset) {
        return Refused.because(CommonProblem.RULE)
                .broken(
                        "R53",
                        "/offset/amount",
                        "exceeds-split",
                        offset + " would be kept of " + contribution + ", which is more than its split.");
    }
}

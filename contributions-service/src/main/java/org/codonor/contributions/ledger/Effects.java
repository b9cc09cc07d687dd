package org.codonor.contributions.ledger;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The one place that says how a move changes the room under each ceiling: by the accounts that it leaves and reaches. */
final class Effects {
    private static final Set<Event> AGREEMENT_MONEY =
            EnumSet.of(Event.PAYMENT, Event.BANK_RETURN, Event.PARTNER_REFUND, Event.RECOVERY);

    private Effects() {}

    private record Effect(Ceiling ceiling, int sign) {}

    /** The net change of each ceiling's room, in the order of the moves. */
    static Map<Ceiling.Key, BigDecimal> of(List<Move> moves) {
        var changes = new LinkedHashMap<Ceiling.Key, BigDecimal>();
        for (Move move : moves) {
            BigDecimal amount = move.amount().amount();
            arriving(move, move.from()).forEach(effect -> add(changes, move, effect, amount.negate()));
            arriving(move, move.to()).forEach(effect -> add(changes, move, effect, amount));
        }
        changes.values().removeIf(change -> change.signum() == 0);
        return changes;
    }

    private static void add(Map<Ceiling.Key, BigDecimal> changes, Move move, Effect effect, BigDecimal amount) {
        changes.merge(key(effect.ceiling(), move), effect.sign() < 0 ? amount.negate() : amount, BigDecimal::add);
    }

    private static Ceiling.Key key(Ceiling ceiling, Move move) {
        return switch (ceiling) {
            case UNPAID -> new Ceiling.Key(ceiling, move.contribution(), move.agreement(), "");
            case CLAIM ->
                new Ceiling.Key(
                        ceiling,
                        move.contribution(),
                        "",
                        Objects.requireNonNull(move.claim(), "a claim has a reference")
                                .ref());
            case CASH, HELD, UNCOMMITTED -> new Ceiling.Key(ceiling, move.contribution());
        };
    }

    /** Money of an agreement that a partner has or owes counts as paid (R55), so what is recovered in cash does not. */
    private static List<Effect> arriving(Move move, Account account) {
        Event event = move.event();
        return switch (account) {
            case LEAD -> List.of(new Effect(Ceiling.CASH, 1), new Effect(Ceiling.HELD, 1));
            case RESERVED -> List.of(new Effect(Ceiling.HELD, 1), new Effect(Ceiling.UNPAID, -1));
            case PARTNER -> AGREEMENT_MONEY.contains(event) ? List.of(new Effect(Ceiling.UNPAID, -1)) : List.of();
            case CLAIM ->
                AGREEMENT_MONEY.contains(event)
                        ? List.of(new Effect(Ceiling.CLAIM, 1), new Effect(Ceiling.UNPAID, -1))
                        : List.of(new Effect(Ceiling.CLAIM, 1));
            case COMMITTED_IN, SURPLUS -> List.of(new Effect(Ceiling.UNCOMMITTED, 1));
            case EXCHANGE -> event == Event.FX_DIFFERENCE ? List.of(new Effect(Ceiling.UNCOMMITTED, 1)) : List.of();
            case CONTRACTED -> List.of(new Effect(Ceiling.UNCOMMITTED, -1), new Effect(Ceiling.UNPAID, 1));
            case DONOR -> isOwnRefund(move) ? List.of(new Effect(Ceiling.UNCOMMITTED, -1)) : List.of();
            case SPENT, DIRECT_COST, INCOME, FEES, LOSS, PROMISED, RECEIVABLE, UNPLANNED, PLANNED, UNCONTRACTED ->
                List.of();
        };
    }

    /** A donor's own money that goes back is there no more to contract; a recovery or interest never was. */
    private static boolean isOwnRefund(Move move) {
        return move.event() == Event.DONOR_REFUND && move.basis() == Basis.NA;
    }
}

package org.codonor.contributions.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.attribution.Division;
import org.codonor.contributions.attribution.Key;
import org.codonor.contributions.attribution.Share;

/**
 * A claim on a partner: irregular expenditure that was established and is owed back. What comes back or is written off
 * is divided in proportion to what is outstanding (R86): first among contributions, as by an attribution key, then
 * among the lines and quarters of each. So nothing is ever taken that is not owed, and a donor's loss is the residual.
 *
 * @param agreement whose partner owes it
 */
public record Claim(String ref, String agreement, List<Cell> cells, Currency currency) {
    private static final Comparator<Cell> FIRST_SERVED =
            Comparator.comparing(Cell::line).thenComparing(Cell::ofQuarter);
    private static final Comparator<Cell> SHOWN =
            Comparator.comparing(Cell::donor).thenComparing(Cell::contribution).thenComparing(FIRST_SERVED);

    /** What one cell gives to an amount. */
    public record Part(Cell cell, Money amount) {}

    public Claim {
        cells = List.copyOf(cells);
    }

    /** Empty when nothing was ever established. */
    static Optional<Claim> of(String ref, List<Moved> moves, Currency currency) {
        record Place(String contribution, String line, Quarter quarter) {}
        var cells = new LinkedHashMap<Place, Cell>();
        for (Moved move : moves) {
            Quarter quarter = move.ofQuarter();
            if (quarter != null) {
                cells.merge(new Place(move.contribution(), move.line(), quarter), Cell.of(move), Cell::plus);
            }
        }
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim(
                        ref,
                        moves.getFirst().agreement(),
                        cells.values().stream().sorted(SHOWN).toList(),
                        currency));
    }

    public Money outstanding() {
        return cells.stream().map(Cell::outstanding).reduce(Money.zero(currency), Money::plus);
    }

    /** Of one line and quarter, what was established so far of each contribution. */
    public Map<String, Money> established(String line, Quarter ofQuarter) {
        var established = new LinkedHashMap<String, Money>();
        cells.stream()
                .filter(cell -> cell.line().equals(line) && cell.ofQuarter().equals(ofQuarter))
                .forEach(cell -> established.put(cell.contribution(), cell.established()));
        return established;
    }

    /** The parts of an amount above zero and not above what is outstanding; they sum to it. */
    public List<Part> divide(Money amount) {
        if (!amount.isPositive() || amount.exceeds(outstanding())) {
            throw new IllegalArgumentException(amount + " of " + outstanding());
        }
        var parts = new ArrayList<Part>();
        for (Key.Part share : new Key(owed()).divide(amount)) {
            parts.addAll(within(share));
        }
        return parts;
    }

    /** Contributions by what is outstanding of them. */
    private List<Share> owed() {
        var owed = new LinkedHashMap<String, Share>();
        cells.forEach(cell -> owed.merge(
                cell.contribution(),
                new Share(cell.contribution(), cell.donor(), cell.outstanding().amount()),
                (one, other) ->
                        new Share(one.contribution(), one.donor(), one.weight().add(other.weight()))));
        return owed.values().stream()
                .filter(share -> share.weight().signum() > 0)
                .toList();
    }

    private List<Part> within(Key.Part share) {
        List<Cell> open = cells.stream()
                .filter(cell -> cell.contribution().equals(share.contribution())
                        && cell.outstanding().isPositive())
                .sorted(FIRST_SERVED)
                .toList();
        var division = new Division(
                open.stream().map(cell -> cell.outstanding().amount()).toList());
        var amounts = division.of(share.amount().amount());
        var parts = new ArrayList<Part>();
        for (int i = 0; i < open.size(); i++) {
            if (amounts.get(i).signum() > 0) {
                parts.add(new Part(open.get(i), Money.of(amounts.get(i), currency)));
            }
        }
        return parts;
    }
}

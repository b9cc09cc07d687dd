package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * No donor's money is spent before it arrives (R54, R75): what leaves the lead donor must have been there on its value
 * date and stay enough for every later day.
 */
@ApplicationScoped
class Held {
    private static final Set<Account> AT_LEAD = EnumSet.of(Account.LEAD, Account.RESERVED);

    @Inject
    LedgerStore store;

    void check(String programme, List<Move> moves, Map<Ceiling.Key, Room> rooms) {
        moves.stream().map(Move::contribution).distinct().forEach(contribution -> {
            NavigableMap<LocalDate, BigDecimal> changes = byDay(moves, contribution);
            if (changes.values().stream().anyMatch(change -> change.signum() < 0)) {
                BigDecimal inTheEnd = rooms.getOrDefault(new Ceiling.Key(Ceiling.HELD, contribution), Room.NONE)
                        .available();
                var days = new Days(inTheEnd, store.heldByDay(programme, contribution, changes.firstKey()));
                days.shortBy(changes).ifPresent(lacking -> {
                    BigDecimal requested = changes.values().stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .negate();
                    throw Shortage.on(lacking.day(), contribution, lacking.available(), requested, moves.getFirst());
                });
            }
        });
    }

    private static NavigableMap<LocalDate, BigDecimal> byDay(List<Move> moves, String contribution) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        for (Move move : moves) {
            boolean leaves = AT_LEAD.contains(move.from());
            boolean arrives = AT_LEAD.contains(move.to());
            if (move.contribution().equals(contribution) && leaves != arrives) {
                BigDecimal amount = move.amount().amount();
                days.merge(move.valueDate(), arrives ? amount : amount.negate(), BigDecimal::add);
            }
        }
        return days;
    }
}

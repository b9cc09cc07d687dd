package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * No money leaves a partner before it was there (R54, R75): what was paid of a contribution under an agreement, less what
 * came back, stays enough on the value date and on every later day. What was spent counts only where money leaves as
 * unspent; what is owed back is never unspent (R87).
 */
@ApplicationScoped
class HeldByPartner {
    /** What changes how much money a partner was given; what it spent of it does not. */
    private static final Set<Event> GIVEN = EnumSet.of(
            Event.PAYMENT, Event.BANK_RETURN, Event.PARTNER_REFUND, Event.RECOVERY, Event.INTEREST, Event.EXCHANGE);

    private static final Set<Account> AT_PARTNER = EnumSet.of(Account.PARTNER, Account.CLAIM);

    @Inject
    LedgerStore store;

    private record Share(String agreement, String contribution) {
        boolean isOf(Move move) {
            return move.agreement().equals(agreement) && move.contribution().equals(contribution);
        }
    }

    void check(String programme, Posting posting) {
        for (Share share : posting.moves().stream()
                .filter(move -> GIVEN.contains(move.event()))
                .map(move -> new Share(move.agreement(), move.contribution()))
                .collect(Collectors.toSet())) {
            List<Move> own = posting.moves().stream().filter(share::isOf).toList();
            NavigableMap<LocalDate, BigDecimal> changes = byDay(own);
            if (changes.values().stream().anyMatch(change -> change.signum() < 0)) {
                if (posting.ofUnspent()) {
                    checkUnspent(programme, share, own, changes);
                }
                checkGiven(programme, share, own, changes);
            }
        }
    }

    private void checkUnspent(
            String programme, Share share, List<Move> own, NavigableMap<LocalDate, BigDecimal> changes) {
        NavigableMap<LocalDate, BigDecimal> booked =
                store.unspentByDay(programme, share.agreement(), share.contribution());
        new Days(sum(booked), booked).shortBy(changes).ifPresent(lacking -> {
            throw Shortage.unspent(lacking, sum(changes).negate(), own.getFirst());
        });
    }

    private void checkGiven(
            String programme, Share share, List<Move> own, NavigableMap<LocalDate, BigDecimal> changes) {
        NavigableMap<LocalDate, BigDecimal> booked =
                store.givenByDay(programme, share.agreement(), share.contribution());
        BigDecimal inTheEnd = sum(booked);
        if (isPrefinanced(own, inTheEnd.add(sum(changes)))) {
            return;
        }
        new Days(inTheEnd, booked).shortBy(changes).ifPresent(lacking -> {
            throw Shortage.atPartner(lacking, sum(changes).negate(), own.getFirst());
        });
    }

    /** More is owed than was ever paid when a partner's own money was spent: then a recovery leaves less than nothing. */
    private static boolean isPrefinanced(List<Move> own, BigDecimal after) {
        return after.signum() < 0 && own.stream().allMatch(move -> move.event() == Event.RECOVERY);
    }

    private static BigDecimal sum(NavigableMap<LocalDate, BigDecimal> days) {
        return days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static NavigableMap<LocalDate, BigDecimal> byDay(List<Move> moves) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        for (Move move : moves) {
            boolean leaves = AT_PARTNER.contains(move.from());
            boolean arrives = AT_PARTNER.contains(move.to());
            if (GIVEN.contains(move.event()) && leaves != arrives) {
                BigDecimal amount = move.amount().amount();
                days.merge(move.valueDate(), arrives ? amount : amount.negate(), BigDecimal::add);
            }
        }
        return days;
    }
}

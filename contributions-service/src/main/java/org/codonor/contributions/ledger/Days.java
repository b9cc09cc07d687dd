package org.codonor.contributions.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What there is of a contribution at the lead donor or at a partner day by day (R54, R75): what there is in the end, and
 * the changes of each day. Asked about a change, it tells the first day on which the money would not be there.
 */
record Days(BigDecimal inTheEnd, NavigableMap<LocalDate, BigDecimal> booked) {
    record Lack(LocalDate day, BigDecimal available) {}

    /** The least that it holds at the end of this day or of any later one. */
    BigDecimal leastFrom(LocalDate day) {
        NavigableMap<LocalDate, BigDecimal> later = booked.tailMap(day, true);
        BigDecimal held = later.values().stream().reduce(inTheEnd, BigDecimal::subtract);
        BigDecimal least = later.containsKey(day) ? null : held;
        for (BigDecimal change : later.values()) {
            held = held.add(change);
            least = least == null ? held : least.min(held);
        }
        return least == null ? held : least;
    }

    /** The first day, from the change's earliest on, that ends below zero once the changes are made. */
    Optional<Lack> shortBy(NavigableMap<LocalDate, BigDecimal> changes) {
        LocalDate first = changes.firstKey();
        BigDecimal before = booked.tailMap(first, true).values().stream().reduce(inTheEnd, BigDecimal::subtract);
        var days = new TreeMap<LocalDate, BigDecimal>();
        booked.tailMap(first, true).forEach((day, change) -> days.merge(day, change, BigDecimal::add));
        changes.keySet().forEach(day -> days.putIfAbsent(day, BigDecimal.ZERO));
        BigDecimal held = before;
        BigDecimal taken = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BigDecimal> day : days.entrySet()) {
            held = held.add(day.getValue());
            BigDecimal change = changes.getOrDefault(day.getKey(), BigDecimal.ZERO);
            if (held.add(taken).add(change).signum() < 0) {
                return Optional.of(new Lack(day.getKey(), held.max(BigDecimal.ZERO)));
            }
            taken = taken.add(change);
        }
        return Optional.empty();
    }
}

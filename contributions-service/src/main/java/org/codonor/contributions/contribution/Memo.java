package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A promised amount over time against what the ledger says of it.
 *
 * @param levels what it should be from each day on
 * @param booked the changes that the ledger has, by value date
 */
record Memo(NavigableMap<LocalDate, BigDecimal> levels, NavigableMap<LocalDate, BigDecimal> booked) {
    /** The changes to book, by value date, so that on every day the ledger says what it should. */
    NavigableMap<LocalDate, BigDecimal> corrections() {
        var days = new TreeSet<>(levels.keySet());
        days.addAll(booked.keySet());
        var corrections = new TreeMap<LocalDate, BigDecimal>();
        BigDecimal before = BigDecimal.ZERO;
        for (LocalDate day : days) {
            var level = levels.floorEntry(day);
            BigDecimal now = level == null ? BigDecimal.ZERO : level.getValue();
            BigDecimal correction = now.subtract(before).subtract(booked.getOrDefault(day, BigDecimal.ZERO));
            if (correction.signum() != 0) {
                corrections.put(day, correction);
            }
            before = now;
        }
        return corrections;
    }
}

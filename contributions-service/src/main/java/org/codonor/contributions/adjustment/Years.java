package org.codonor.contributions.adjustment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Moved money keeps the years it was planned for: those still to come, in their proportion. */
final class Years {
    private Years() {}

    /**
     * The amount by year, never more of a year than the line has; it sums to the amount as long as the line has it.
     *
     * @param from the year in which the change begins
     */
    static Map<Integer, BigDecimal> split(Map<Integer, BigDecimal> years, BigDecimal amount, int from, int scale) {
        var coming = new TreeMap<Integer, BigDecimal>();
        years.forEach((year, planned) -> {
            if (year >= from && planned.signum() > 0) {
                coming.put(year, planned);
            }
        });
        var source = sum(coming).compareTo(amount) >= 0 ? coming : new TreeMap<>(years);
        BigDecimal whole = sum(source);
        var parts = new LinkedHashMap<Integer, BigDecimal>();
        if (whole.signum() == 0) {
            parts.put(from, amount);
            return parts;
        }
        BigDecimal left = amount;
        for (var year : source.entrySet()) {
            BigDecimal part = amount.multiply(year.getValue()).divide(whole, scale, RoundingMode.DOWN);
            parts.put(year.getKey(), part);
            left = left.subtract(part);
        }
        for (var year : source.descendingMap().entrySet()) {
            BigDecimal more = left.min(year.getValue().subtract(parts.getOrDefault(year.getKey(), BigDecimal.ZERO)));
            if (more.signum() > 0) {
                parts.merge(year.getKey(), more, BigDecimal::add);
                left = left.subtract(more);
            }
        }
        if (left.signum() > 0) {
            parts.merge(source.lastKey(), left, BigDecimal::add);
        }
        return parts;
    }

    private static BigDecimal sum(Map<Integer, BigDecimal> years) {
        return years.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

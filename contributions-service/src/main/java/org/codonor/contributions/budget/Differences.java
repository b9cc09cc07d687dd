package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What contributions pay of lines in a version, and did not in the one before.
 *
 * @param before the lines of the version before, by code
 */
record Differences(Map<String, Line> before, List<Line> after) {
    /** By contribution and line, each in order, as much more or, below zero, less; nothing for what is as before. */
    Map<String, Map<String, BigDecimal>> byContribution() {
        var found = new TreeMap<String, Map<String, BigDecimal>>();
        after.forEach(line -> line.funding().forEach((contribution, amount) -> add(found, contribution, line, amount)));
        before.values()
                .forEach(line -> line.funding()
                        .forEach((contribution, amount) -> add(found, contribution, line, amount.negate())));
        found.values().forEach(lines -> lines.values().removeIf(difference -> difference.signum() == 0));
        found.values().removeIf(Map::isEmpty);
        return found;
    }

    private static void add(
            Map<String, Map<String, BigDecimal>> found, String contribution, Line line, BigDecimal amount) {
        found.computeIfAbsent(contribution, none -> new TreeMap<>()).merge(line.line(), amount, BigDecimal::add);
    }
}

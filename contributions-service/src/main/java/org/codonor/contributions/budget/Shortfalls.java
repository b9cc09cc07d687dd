package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which shortfalls a version may leave as they are (R25). One that only cuts what is planned of contributions that are short
 * treats their shortfalls and makes no other worse: those that it does not touch wait for a version of their own.
 *
 * @param available what of each contribution may be planned
 * @param before the lines of the newest approved version, by code
 */
record Shortfalls(Map<String, BigDecimal> available, Map<String, Line> before) {
    /** The contributions that are short and that a version leaves alone; none when it does anything else. */
    Set<String> leftBy(Draft draft) {
        var left = new TreeSet<String>();
        Plan.funding(before.values()).forEach((contribution, amount) -> {
            if (amount.compareTo(available.getOrDefault(contribution, BigDecimal.ZERO)) > 0) {
                left.add(contribution);
            }
        });
        var cut = new TreeSet<String>();
        for (Map.Entry<String, BigDecimal> change : changes(draft).entrySet()) {
            if (change.getValue().signum() > 0 || !left.contains(change.getKey())) {
                return Set.of();
            }
            cut.add(change.getKey());
        }
        left.removeAll(cut);
        return cut.isEmpty() ? Set.of() : left;
    }

    /** By contribution, the greatest change of what it pays of a line; nothing for one that pays as before. */
    private Map<String, BigDecimal> changes(Draft draft) {
        var changes = new TreeMap<String, BigDecimal>();
        new Differences(before, draft.lines())
                .byContribution()
                .forEach((contribution, lines) -> changes.put(contribution, Collections.max(lines.values())));
        return changes;
    }
}

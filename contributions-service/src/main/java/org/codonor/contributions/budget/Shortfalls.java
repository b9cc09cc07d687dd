package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
        Map<String, BigDecimal> planned = planned();
        var left = new TreeSet<String>();
        planned.forEach((contribution, amount) -> {
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

    private Map<String, BigDecimal> planned() {
        var planned = new TreeMap<String, BigDecimal>();
        before.values()
                .forEach(line -> line.funding()
                        .forEach((contribution, amount) -> planned.merge(contribution, amount, BigDecimal::add)));
        return planned;
    }

    /** By contribution, the greatest change of what it pays of a line; nothing for one that pays as before. */
    private Map<String, BigDecimal> changes(Draft draft) {
        var changes = new TreeMap<String, BigDecimal>();
        var after = new TreeMap<String, Line>();
        draft.lines().forEach(line -> after.put(line.line(), line));
        var codes = new TreeSet<>(after.keySet());
        codes.addAll(before.keySet());
        for (String code : codes) {
            Map<String, BigDecimal> was = funding(before.get(code));
            Map<String, BigDecimal> is = funding(after.get(code));
            var payers = new TreeSet<>(was.keySet());
            payers.addAll(is.keySet());
            for (String payer : payers) {
                BigDecimal change =
                        is.getOrDefault(payer, BigDecimal.ZERO).subtract(was.getOrDefault(payer, BigDecimal.ZERO));
                if (change.signum() != 0) {
                    changes.merge(payer, change, BigDecimal::max);
                }
            }
        }
        return changes;
    }

    private static Map<String, BigDecimal> funding(@Nullable Line line) {
        return line == null ? Map.of() : line.funding();
    }
}

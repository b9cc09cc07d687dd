package org.codonor.contributions.adjustment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codonor.contributions.adjustment.Measured.Reason;
import org.codonor.contributions.budget.Line;

/**
 * Changes of the total that cut one purpose and raise another. What leaves the budget on one side and comes back on the other
 * is a reallocation, in one adjustment or in several of a year (R31b, R33).
 *
 * @param moves the one-sided ones; what a line not yet allocated loses gets its first purpose, and is left out
 * @param lines by code, as they would be
 */
record CutAndRaise(List<Shift> moves, Map<String, Line> lines) {
    Optional<Reason> reason() {
        var net = new TreeMap<String, BigDecimal>();
        var areas = new TreeMap<String, String>();
        for (Shift move : moves) {
            Line line = lines.get(move.fromLine() == null ? move.toLine() : move.fromLine());
            if (line != null && !isFirstPurpose(move, line)) {
                net.merge(line.outcome(), move.net(), BigDecimal::add);
                areas.put(line.outcome(), line.coreArea());
            }
        }
        var cut = new TreeSet<String>();
        var raised = new TreeSet<String>();
        net.forEach((outcome, amount) -> {
            if (amount.signum() < 0) {
                cut.add(outcome);
            } else if (amount.signum() > 0) {
                raised.add(outcome);
            }
        });
        return cut.isEmpty() || raised.isEmpty() ? Optional.empty() : Optional.of(reason(cut, raised, areas));
    }

    private boolean isFirstPurpose(Shift move, Line line) {
        return move.fromLine() != null && new Unallocated(lines).has(line);
    }

    private static Reason reason(Set<String> cut, Set<String> raised, Map<String, String> areas) {
        Set<String> from = of(cut, areas);
        Set<String> to = of(raised, areas);
        return from.equals(to) ? reason("outcome", cut, raised) : reason("core-area", from, to);
    }

    private static Reason reason(String code, Set<String> from, Set<String> to) {
        return new Reason(
                "R31b",
                code,
                "The total is cut for " + String.join(", ", from) + " and raised for " + String.join(", ", to)
                        + " this year: that moves money from one to the other.");
    }

    private static Set<String> of(Set<String> outcomes, Map<String, String> areas) {
        var found = new TreeSet<String>();
        outcomes.forEach(outcome -> found.add(areas.getOrDefault(outcome, outcome)));
        return found;
    }
}

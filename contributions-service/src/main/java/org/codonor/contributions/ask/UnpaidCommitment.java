package org.codonor.contributions.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codonor.contributions.attribution.Division;

/**
 * What an agreement commits of one contribution and never paid (R48), line by line: first what the lines did not spend, then,
 * when more was spent than was paid, of what is left; in proportion, to the last minor unit.
 *
 * @param committed by line, above zero
 * @param spent by line
 * @param unpaid what is committed and was not disbursed net, in all
 */
record UnpaidCommitment(SortedMap<String, BigDecimal> committed, Map<String, BigDecimal> spent, BigDecimal unpaid) {
    /** What is released of each line; together what was not paid, never more of a line than it commits. */
    SortedMap<String, BigDecimal> byLine() {
        var unspent = new TreeMap<String, BigDecimal>();
        committed.forEach((line, amount) -> unspent.put(
                line,
                amount.subtract(spent.getOrDefault(line, BigDecimal.ZERO))
                        .max(BigDecimal.ZERO)
                        .min(amount)));
        SortedMap<String, BigDecimal> released = taken(unspent, unpaid);
        var left = new TreeMap<>(committed);
        released.forEach((line, amount) -> left.merge(line, amount.negate(), BigDecimal::add));
        taken(left, unpaid.subtract(sum(released)))
                .forEach((line, amount) -> released.merge(line, amount, BigDecimal::add));
        return released;
    }

    /** As much of the amount as there is, from each line in proportion to what it has. */
    private static SortedMap<String, BigDecimal> taken(SortedMap<String, BigDecimal> there, BigDecimal wanted) {
        var taken = new TreeMap<String, BigDecimal>();
        List<Map.Entry<String, BigDecimal>> lines = new ArrayList<>(there.entrySet());
        lines.removeIf(line -> line.getValue().signum() <= 0);
        BigDecimal amount = wanted.min(sum(there));
        if (amount.signum() > 0) {
            List<BigDecimal> parts =
                    new Division(lines.stream().map(Map.Entry::getValue).toList()).of(amount);
            for (int i = 0; i < parts.size(); i++) {
                taken.put(lines.get(i).getKey(), parts.get(i));
            }
        }
        taken.values().removeIf(part -> part.signum() == 0);
        return taken;
    }

    private static BigDecimal sum(SortedMap<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

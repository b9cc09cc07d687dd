package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * An approved budget version with its funding plan.
 *
 * @param lines by code
 */
public record Plan(
        UUID version, String ref, int no, LocalDate validFrom, BigDecimal total, SortedMap<String, Line> lines) {
    public Optional<Line> line(String code) {
        return Optional.ofNullable(lines.get(code));
    }

    /** What a contribution pays of a line; zero for a line that the plan does not have. */
    public BigDecimal amount(String line, String contribution) {
        return line(line).map(found -> found.of(contribution)).orElse(BigDecimal.ZERO);
    }

    /** What each contribution pays of the whole. */
    public Map<String, BigDecimal> funding() {
        return funding(lines.values());
    }

    static Map<String, BigDecimal> funding(Collection<Line> lines) {
        var sums = new HashMap<String, BigDecimal>();
        lines.forEach(line ->
                line.funding().forEach((contribution, amount) -> sums.merge(contribution, amount, BigDecimal::add)));
        return sums;
    }
}

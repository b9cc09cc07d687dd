package org.codonor.contributions.adjustment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.budget.Line;
import org.jspecify.annotations.Nullable;

/**
 * The lines that moves make of others: old plus and minus what moves, and nothing else (R39).
 *
 * @param lines by code
 * @param violations what cannot be moved
 */
record Revised(List<Line> lines, List<Violation> violations) {

    /**
     * @param before the lines as they are
     * @param begins the lines that the moves begin
     * @param year in which the change begins
     * @param scale the currency's minor units
     */
    static Revised of(Map<String, Line> before, Map<String, Line> begins, List<Shift> shifts, int year, int scale) {
        var lines = new TreeMap<>(before);
        begins.forEach(lines::putIfAbsent);
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < shifts.size(); i++) {
            Violation violation = apply(shifts.get(i), "/moves/" + i, lines, year, scale);
            if (violation != null) {
                violations.add(violation);
            }
        }
        return new Revised(List.copyOf(lines.values()), violations);
    }

    private static @Nullable Violation apply(
            Shift shift, String pointer, Map<String, Line> lines, int year, int scale) {
        Line from = shift.fromLine() == null ? null : lines.get(shift.fromLine());
        Line to = shift.toLine() == null ? null : lines.get(shift.toLine());
        if ((shift.fromLine() != null && from == null) || (shift.toLine() != null && to == null)) {
            return new Violation(pointer, "unknown-line", "The budget has no such line.", "R39");
        }
        if (from != null && from.of(shift.contribution()).compareTo(shift.amount()) < 0) {
            return new Violation(
                    pointer + "/amount",
                    "more-than-planned",
                    "Line " + from.line() + " has "
                            + from.of(shift.contribution()).toPlainString() + " of " + shift.contribution() + ".",
                    "R30");
        }
        Line source = from == null ? Objects.requireNonNull(to) : from;
        Map<Integer, BigDecimal> years = Years.split(source.years(), shift.amount(), year, scale);
        if (from != null) {
            lines.put(from.line(), changed(from, shift, years, -1));
        }
        if (to != null) {
            lines.put(to.line(), changed(to, shift, years, 1));
        }
        return null;
    }

    private static Line changed(Line line, Shift shift, Map<Integer, BigDecimal> parts, int sign) {
        BigDecimal change = sign < 0 ? shift.amount().negate() : shift.amount();
        var funding = new TreeMap<>(line.funding());
        funding.merge(shift.contribution(), change, BigDecimal::add);
        var years = new TreeMap<>(line.years());
        parts.forEach((year, part) -> years.merge(year, sign < 0 ? part.negate() : part, BigDecimal::add));
        return new Line(
                line.line(),
                line.title(),
                line.mainLine(),
                line.outcome(),
                line.coreArea(),
                line.geo(),
                line.leadOwn(),
                line.costType(),
                line.salary(),
                line.amount().add(change),
                years,
                funding);
    }
}

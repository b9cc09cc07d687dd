package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codonor.contributions.ledger.LineUse;
import org.codonor.contributions.ledger.LineUse.Use;

/**
 * What agreements contract when the budget changes (R30): between lines of one agreement contracted money moves with the
 * budget, no more of it than a line can no longer hold, first to the lines that grow; the agreement's total stays.
 *
 * @param before the plan that is left; empty for the first
 * @param after the plan that comes
 */
record Contracted(List<Use> uses, Map<String, Line> before, Map<String, Line> after) {
    /** Contracted money of one agreement and contribution that changes its line. */
    record Shift(String agreement, String contribution, String fromLine, String toLine, BigDecimal amount) {}

    private record Room(String line, BigDecimal growth, BigDecimal free) {}

    static Contracted of(List<Use> uses, Map<String, Line> before, Collection<Line> lines) {
        var after = new HashMap<String, Line>();
        lines.forEach(line -> after.put(line.line(), line));
        return new Contracted(uses, before, after);
    }

    /** What moves, by agreement, contribution and line. */
    List<Shift> shifts() {
        var shifts = new ArrayList<Shift>();
        contracts().forEach((agreement, contracted) -> {
            var contributions = new TreeSet<String>();
            contracted.keySet().forEach(key -> contributions.add(key.contribution()));
            contributions.forEach(contribution -> shift(agreement, contribution, contracted, shifts));
        });
        return shifts;
    }

    /** What each line must hold at least of a contribution once contracted money has moved. */
    Map<LineUse.Key, BigDecimal> floor() {
        var contracted = new HashMap<LineUse.Key, BigDecimal>();
        var spent = new HashMap<LineUse.Key, BigDecimal>();
        uses.forEach(use -> {
            contracted.merge(use.key(), use.contracted(), BigDecimal::add);
            spent.merge(use.key(), use.spent(), BigDecimal::add);
        });
        shifts().forEach(shift -> {
            contracted.merge(
                    new LineUse.Key(shift.fromLine(), shift.contribution()),
                    shift.amount().negate(),
                    BigDecimal::add);
            contracted.merge(new LineUse.Key(shift.toLine(), shift.contribution()), shift.amount(), BigDecimal::add);
        });
        var floor = new TreeMap<LineUse.Key, BigDecimal>(
                Comparator.comparing(LineUse.Key::line).thenComparing(LineUse.Key::contribution));
        contracted.forEach((key, amount) -> floor.merge(key, amount, BigDecimal::max));
        spent.forEach((key, amount) -> floor.merge(key, amount, BigDecimal::max));
        floor.values().removeIf(amount -> amount.signum() <= 0);
        return floor;
    }

    /** The lines that an agreement contracts anything of. */
    SortedMap<String, TreeSet<String>> lines() {
        var lines = new TreeMap<String, TreeSet<String>>();
        contracts()
                .forEach((agreement, contracted) -> contracted
                        .keySet()
                        .forEach(key -> lines.computeIfAbsent(agreement, none -> new TreeSet<>())
                                .add(key.line())));
        return lines;
    }

    private SortedMap<String, Map<LineUse.Key, BigDecimal>> contracts() {
        var contracts = new TreeMap<String, Map<LineUse.Key, BigDecimal>>();
        uses.stream()
                .filter(use -> use.contracted().signum() > 0)
                .forEach(use -> contracts
                        .computeIfAbsent(use.agreement(), none -> new HashMap<>())
                        .merge(use.key(), use.contracted(), BigDecimal::add));
        return contracts;
    }

    private void shift(
            String agreement, String contribution, Map<LineUse.Key, BigDecimal> contracted, List<Shift> shifts) {
        var lines = new TreeSet<String>();
        contracted.keySet().forEach(key -> lines.add(key.line()));
        var rooms = new ArrayList<Room>();
        for (String line : lines) {
            BigDecimal free = free(line, contribution, contracted);
            if (free.signum() > 0) {
                rooms.add(new Room(line, free.min(growth(line, contribution)), free));
            }
        }
        rooms.sort(Comparator.comparing(Room::growth).reversed().thenComparing(Room::line));
        var left = new HashMap<String, BigDecimal>();
        rooms.forEach(room -> left.put(room.line(), room.free()));
        for (String line : lines) {
            BigDecimal excess = free(line, contribution, contracted).negate();
            for (Room room : rooms) {
                BigDecimal amount = excess.min(left.getOrDefault(room.line(), BigDecimal.ZERO));
                if (amount.signum() > 0) {
                    shifts.add(new Shift(agreement, contribution, line, room.line(), amount));
                    left.merge(room.line(), amount.negate(), BigDecimal::add);
                    excess = excess.subtract(amount);
                }
            }
        }
    }

    private BigDecimal free(String line, String contribution, Map<LineUse.Key, BigDecimal> contracted) {
        return planned(after, line, contribution)
                .subtract(contracted.getOrDefault(new LineUse.Key(line, contribution), BigDecimal.ZERO));
    }

    private BigDecimal growth(String line, String contribution) {
        return planned(after, line, contribution).subtract(planned(before, line, contribution));
    }

    private static BigDecimal planned(Map<String, Line> plan, String line, String contribution) {
        Line found = plan.get(line);
        return found == null ? BigDecimal.ZERO : found.of(contribution);
    }
}

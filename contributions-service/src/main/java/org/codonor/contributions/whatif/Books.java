package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.contributions.attribution.Division;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.ledger.LineUse;

/**
 * The plan in force beside what the ledger says of it.
 *
 * @param uses what is contracted and spent by line, contribution and agreement
 * @param under what agreements contract and were paid, by agreement and contribution
 */
record Books(Plan plan, List<LineUse.Use> uses, List<Under> under, int scale) {
    /**
     * A contribution under an agreement.
     *
     * @param paid less what came back
     * @param reserved held for approved payments
     * @param atPartner what the partner has of it and has not spent
     */
    record Under(
            String agreement,
            String contribution,
            BigDecimal contracted,
            BigDecimal paid,
            BigDecimal reserved,
            BigDecimal atPartner) {
        /** What is still to be paid, held amounts included. */
        BigDecimal unpaid() {
            return contracted.subtract(paid).max(BigDecimal.ZERO);
        }
    }

    /** Everything of the plan that is still to be used, by line, contribution and agreement. */
    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        Map<Cell.Place, BigDecimal> unpaid = unpaidByLine();
        for (Line line : plan.lines().values()) {
            line.funding().keySet().stream().sorted().forEach(contribution -> add(line, contribution, unpaid, cells));
        }
        return cells;
    }

    private void add(Line line, String contribution, Map<Cell.Place, BigDecimal> unpaid, List<Cell> cells) {
        BigDecimal bound = BigDecimal.ZERO;
        for (LineUse.Use use : of(line, contribution)) {
            var place = new Cell.Place(line.line(), contribution, use.agreement());
            if (use.agreement().isEmpty()) {
                bound = bound.add(use.spent());
                continue;
            }
            bound = bound.add(use.contracted());
            BigDecimal toPay = unpaid.getOrDefault(place, BigDecimal.ZERO);
            BigDecimal atPartner = use.open().subtract(toPay);
            var parts = new EnumMap<Tier, BigDecimal>(Tier.class);
            put(parts, Tier.CONTRACTED, toPay);
            put(parts, Tier.PAID, atPartner);
            if (!parts.isEmpty()) {
                cells.add(new Cell(place, parts, line.years()));
            }
        }
        BigDecimal free = line.of(contribution).subtract(bound);
        var parts = new EnumMap<Tier, BigDecimal>(Tier.class);
        put(parts, line.leadOwn() ? Tier.OWN : Tier.PLANNED, free);
        if (!parts.isEmpty()) {
            cells.add(new Cell(new Cell.Place(line.line(), contribution, ""), parts, line.years()));
        }
    }

    List<LineUse.Use> of(Line line, String contribution) {
        var key = new LineUse.Key(line.line(), contribution);
        return uses.stream().filter(use -> use.key().equals(key)).toList();
    }

    /** Payments know no line: what is to be paid falls on lines as what is contracted there and not spent. */
    private Map<Cell.Place, BigDecimal> unpaidByLine() {
        var byLine = new LinkedHashMap<Cell.Place, BigDecimal>();
        for (Under each : under) {
            var open = new TreeMap<String, BigDecimal>();
            var contracted = new TreeMap<String, BigDecimal>();
            uses.stream().filter(use -> isOf(use, each)).forEach(use -> {
                put(open, use.key().line(), use.open());
                put(contracted, use.key().line(), use.contracted());
            });
            BigDecimal all = open.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            Map<String, BigDecimal> weights = all.compareTo(each.unpaid()) >= 0 ? open : contracted;
            if (each.unpaid().signum() > 0 && !weights.isEmpty()) {
                List<BigDecimal> parts = new Division(List.copyOf(weights.values()))
                        .of(each.unpaid().setScale(scale, RoundingMode.UNNECESSARY));
                int i = 0;
                for (String line : weights.keySet()) {
                    byLine.put(new Cell.Place(line, each.contribution(), each.agreement()), parts.get(i++));
                }
            }
        }
        return byLine;
    }

    private static boolean isOf(LineUse.Use use, Under under) {
        return use.agreement().equals(under.agreement())
                && use.key().contribution().equals(under.contribution());
    }

    private static <K> void put(Map<K, BigDecimal> parts, K key, BigDecimal amount) {
        if (amount.signum() > 0) {
            parts.put(key, amount);
        }
    }
}

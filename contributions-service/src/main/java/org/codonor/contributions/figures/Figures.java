package org.codonor.contributions.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Basis;

/**
 * Figures out of totals: pure arithmetic. Every donor and contribution has its rows, zeros included; other groups have
 * them as soon as anything was planned or booked on them.
 *
 * @param grouping the dimensions to group by, none for the programme's total
 */
record Figures(Shape shape, Set<Dimension> grouping, Collection<Measure> measures, Currency currency) {
    private static final Set<Dimension> ALWAYS = EnumSet.of(Dimension.DONOR, Dimension.CONTRIBUTION);

    private record Sum(BigDecimal amount, Set<Basis> bases) {
        static final Sum NONE = new Sum(BigDecimal.ZERO, Set.of());

        Sum plus(BigDecimal more, Basis basis) {
            var all = EnumSet.of(basis);
            all.addAll(bases);
            return new Sum(amount.add(more), all);
        }

        String basis() {
            boolean direct = bases.contains(Basis.DIRECT);
            boolean shared = bases.contains(Basis.PRO_RATA);
            return direct && shared ? "MIXED" : direct ? "DIRECT" : shared ? "PRO_RATA" : "NA";
        }
    }

    /** The rows of one quarter, out of totals up to its end or later, sorted by all keys. */
    List<FigureRow> of(Quarter quarter, Collection<Total> all) {
        List<Total> totals =
                all.stream().filter(total -> !total.quarter().isAfter(quarter)).toList();
        Set<Group> groups = groups(totals);
        var rows = new ArrayList<FigureRow>();
        for (Measure measure : measures) {
            for (String period : measure.kind().periods()) {
                Map<Group, Sum> sums = sums(measure, period.equals("q") ? quarter : null, totals);
                Set<Group> told = new LinkedHashSet<>(groups);
                told.addAll(sums.keySet());
                told.forEach(group -> addRow(rows, quarter, measure, period, group, sums));
            }
        }
        rows.sort(FigureRow.ORDER);
        return rows;
    }

    private Map<Group, Sum> sums(Measure measure, @org.jspecify.annotations.Nullable Quarter only, List<Total> totals) {
        var sums = new HashMap<Group, Sum>();
        for (Total total : totals) {
            int sign = measure.sign(total.event(), total.from(), total.to());
            if (sign != 0 && (only == null || total.quarter().equals(only))) {
                BigDecimal amount = sign > 0 ? total.amount() : total.amount().negate();
                sums.merge(
                        Group.of(grouping, shape, total),
                        Sum.NONE.plus(amount, total.basis()),
                        (one, other) -> one.plus(amount, total.basis()));
            }
        }
        return sums;
    }

    /** All donors and contributions, each with every combination of the other dimensions that something is on. */
    private Set<Group> groups(List<Total> totals) {
        Set<Dimension> others = EnumSet.noneOf(Dimension.class);
        others.addAll(grouping);
        others.removeAll(ALWAYS);
        if (others.contains(Dimension.BASIS)) {
            return Set.of(); // grouping by basis splits what there is
        }
        var seen = new LinkedHashSet<Group>();
        for (Total total : totals) {
            if (measures.stream().anyMatch(measure -> measure.sign(total.event(), total.from(), total.to()) != 0)) {
                seen.add(Group.of(others, shape, total));
            }
        }
        if (others.isEmpty()) {
            seen.add(new Group(Map.of()));
        }
        var groups = new LinkedHashSet<Group>();
        owners().forEach(owner -> seen.forEach(other -> groups.add(owner.and(other))));
        return groups;
    }

    private List<Group> owners() {
        boolean byDonor = grouping.contains(Dimension.DONOR);
        if (grouping.contains(Dimension.CONTRIBUTION)) {
            return shape.donorOf().entrySet().stream()
                    .map(each -> byDonor
                            ? new Group(Map.of(Dimension.CONTRIBUTION, each.getKey(), Dimension.DONOR, each.getValue()))
                            : new Group(Map.of(Dimension.CONTRIBUTION, each.getKey())))
                    .toList();
        }
        return byDonor
                ? shape.donors().stream()
                        .map(donor -> new Group(Map.of(Dimension.DONOR, donor)))
                        .toList()
                : List.of(new Group(Map.of()));
    }

    private void addRow(
            List<FigureRow> rows, Quarter quarter, Measure measure, String period, Group group, Map<Group, Sum> sums) {
        Sum sum = sums.getOrDefault(group, Sum.NONE);
        rows.add(new FigureRow(
                quarter,
                group.value(Dimension.DONOR),
                group.value(Dimension.CONTRIBUTION),
                group.value(Dimension.CORE_AREA),
                group.value(Dimension.GEO),
                group.value(Dimension.PARTNER),
                group.value(Dimension.AGREEMENT),
                group.value(Dimension.LINE),
                measure.wire(),
                period,
                sum.basis(),
                sum.amount()
                        .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                        .toPlainString()));
    }
}

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
import org.jspecify.annotations.Nullable;

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

    /** What counts towards a figure, with its sign. */
    private record Part(int sign, Total total) {
        BigDecimal amount() {
            return sign > 0 ? total.amount() : total.amount().negate();
        }
    }

    /** The rows of each measure by every dimension that it has a meaning for, of what was booked only, sorted. */
    static List<FigureRow> finest(
            Shape shape,
            Collection<Measure> measures,
            Currency currency,
            Quarter quarter,
            Collection<Total> all,
            Collection<Stated> stated) {
        var rows = new ArrayList<FigureRow>();
        for (Measure measure : measures) {
            var figures = new Figures(shape, measure.finest(), List.of(measure), currency);
            rows.addAll(figures.rows(quarter, all, stated, Set.of()));
        }
        rows.sort(FigureRow.ORDER);
        return rows;
    }

    /** The rows of one quarter, out of totals up to its end or later, sorted by all keys. */
    List<FigureRow> of(Quarter quarter, Collection<Total> all, Collection<Stated> stated) {
        List<FigureRow> rows = rows(quarter, all, stated, groups(upTo(quarter, all), stated));
        rows.sort(FigureRow.ORDER);
        return rows;
    }

    /** The totals behind the figures of a group: what they count and take away is the figure. */
    List<Total> behind(Group group, Measure measure, String period, Quarter quarter, Collection<Total> all) {
        return parts(measure, period, quarter, upTo(quarter, all), List.of()).stream()
                .map(Part::total)
                .filter(total -> Group.of(grouping, shape, total).equals(group))
                .toList();
    }

    private List<FigureRow> rows(Quarter quarter, Collection<Total> all, Collection<Stated> stated, Set<Group> always) {
        List<Total> totals = upTo(quarter, all);
        var rows = new ArrayList<FigureRow>();
        for (Measure measure : measures) {
            for (String period : measure.kind().periods()) {
                Map<Group, Sum> sums = sums(parts(measure, period, quarter, totals, stated));
                Set<Group> told = new LinkedHashSet<>(always);
                told.addAll(sums.keySet());
                told.forEach(group -> addRow(rows, quarter, measure, period, group, sums));
            }
        }
        return rows;
    }

    private List<Part> parts(
            Measure measure, String period, Quarter quarter, List<Total> totals, Collection<Stated> stated) {
        @Nullable Quarter only = period.equals("q") ? quarter : null;
        var parts = new ArrayList<Part>();
        for (Total total : totals) {
            int sign = measure.sign(shape, total);
            if (sign != 0 && (only == null || total.quarter().equals(only))) {
                parts.add(new Part(sign, total));
            }
        }
        stated.stream()
                .filter(each -> each.measure() == measure && each.quarter().equals(quarter))
                .forEach(each -> parts.add(new Part(1, each.total())));
        return parts;
    }

    private Map<Group, Sum> sums(List<Part> parts) {
        var sums = new HashMap<Group, Sum>();
        for (Part part : parts) {
            Group group = Group.of(grouping, shape, part.total());
            sums.put(
                    group,
                    sums.getOrDefault(group, Sum.NONE)
                            .plus(part.amount(), part.total().basis()));
        }
        return sums;
    }

    private static List<Total> upTo(Quarter quarter, Collection<Total> all) {
        return all.stream().filter(total -> !total.quarter().isAfter(quarter)).toList();
    }

    /** All donors and contributions, each with every combination of the other dimensions that something is on. */
    private Set<Group> groups(List<Total> totals, Collection<Stated> stated) {
        Set<Dimension> others = EnumSet.noneOf(Dimension.class);
        others.addAll(grouping);
        others.removeAll(ALWAYS);
        if (others.contains(Dimension.BASIS)) {
            return Set.of(); // grouping by basis splits what there is
        }
        var seen = new LinkedHashSet<Group>();
        for (Total total : totals) {
            if (measures.stream().anyMatch(measure -> measure.sign(shape, total) != 0)) {
                seen.add(Group.of(others, shape, total));
            }
        }
        stated.stream()
                .filter(each -> measures.contains(each.measure()))
                .forEach(each -> seen.add(Group.of(others, shape, each.total())));
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
                group.value(Dimension.OUTCOME),
                measure.wire(),
                period,
                sum.basis(),
                sum.amount()
                        .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                        .toPlainString()));
    }
}

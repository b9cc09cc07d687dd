package org.codonor.reporting.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Figures out of rows of the finest grain: pure arithmetic. Donors and contributions always have their rows, zeros
 * included; other groups as soon as anything was ever planned or booked on them (domain.md 5.7).
 *
 * @param owners every donor and contribution of the programme
 */
public record Grouping(Set<Dimension> by, List<Measure> measures, List<Place> owners) {
    private static final Set<Dimension> OWNERS = EnumSet.of(Dimension.DONOR, Dimension.CONTRIBUTION);

    private record Cell(Measure measure, String period) {}

    private record Group(Place place, String basis) {
        /** The same of whosever money. */
        Place ofAnybody() {
            return place.of(Place.NOWHERE);
        }
    }

    /** The figures of one quarter, sorted by all keys. */
    public List<GroupedRow> of(Quarter quarter, Collection<FineRow> rows) {
        return grouped(quarter, rows, "q");
    }

    /** The figures of a year, which has a sum where a quarter has its own. */
    public List<GroupedRow> ofYear(Quarter last, Collection<FineRow> rows) {
        return grouped(last, rows, YearRows.YEAR);
    }

    private List<GroupedRow> grouped(Quarter quarter, Collection<FineRow> rows, String flow) {
        Map<Cell, Map<Group, Sum>> sums = sums(rows);
        Set<Group> always = groups(rows);
        var figures = new ArrayList<GroupedRow>();
        for (Measure measure : measures) {
            for (String period : periods(measure, flow)) {
                Ratio ratio = Ratio.of(measure);
                if (ratio == null) {
                    figures.addAll(sums(quarter, new Cell(measure, period), sums, always));
                } else {
                    figures.addAll(shares(quarter, measure, ratio, sums, always));
                }
            }
        }
        figures.sort(GroupedRow.ORDER);
        return figures;
    }

    private static List<String> periods(Measure measure, String flow) {
        return measure.periods().stream()
                .map(period -> period.equals("q") ? flow : period)
                .toList();
    }

    private static List<GroupedRow> sums(
            Quarter quarter, Cell cell, Map<Cell, Map<Group, Sum>> sums, Set<Group> always) {
        Map<Group, Sum> found = sums.getOrDefault(cell, Map.of());
        Set<Group> told = new LinkedHashSet<>(always);
        told.addAll(found.keySet());
        Set<Place> foreseen = found.keySet().stream().map(Group::ofAnybody).collect(Collectors.toSet());
        return told.stream()
                .map(group -> {
                    Sum sum = found.getOrDefault(group, Sum.NONE);
                    boolean untold = cell.measure().isForeseen() && !foreseen.contains(group.ofAnybody());
                    return new GroupedRow(
                            quarter,
                            group.place(),
                            cell.measure(),
                            cell.period(),
                            sum.basis(),
                            untold ? null : sum.amount());
                })
                .toList();
    }

    private static List<GroupedRow> shares(
            Quarter quarter, Measure measure, Ratio ratio, Map<Cell, Map<Group, Sum>> sums, Set<Group> always) {
        Map<Group, Sum> over = sums.getOrDefault(cell(ratio.over()), Map.of());
        Map<Group, Sum> under = sums.getOrDefault(cell(ratio.under()), Map.of());
        Set<Group> told = new LinkedHashSet<>(always);
        told.addAll(over.keySet());
        told.addAll(under.keySet());
        return told.stream()
                .map(group -> {
                    BigDecimal part = over.getOrDefault(group, Sum.NONE).amount();
                    BigDecimal whole = under.getOrDefault(group, Sum.NONE).amount();
                    return new GroupedRow(
                            quarter,
                            group.place(),
                            measure,
                            measure.periods().getFirst(),
                            FineRow.NO_BASIS,
                            ratio.percent(part, whole));
                })
                .toList();
    }

    private static Cell cell(Ratio.Operand operand) {
        return new Cell(operand.measure(), operand.period());
    }

    private Map<Cell, Map<Group, Sum>> sums(Collection<FineRow> rows) {
        Set<Measure> needed = needed();
        var sums = new HashMap<Cell, Map<Group, Sum>>();
        for (FineRow row : rows) {
            if (needed.contains(row.measure())) {
                sums.computeIfAbsent(new Cell(row.measure(), row.period()), cell -> new HashMap<>())
                        .merge(group(row), Sum.NONE.plus(row), (sum, one) -> sum.plus(row));
            }
        }
        return sums;
    }

    private Set<Measure> needed() {
        Set<Measure> needed = EnumSet.noneOf(Measure.class);
        needed.addAll(measures);
        measures.stream().map(Ratio::of).filter(Objects::nonNull).forEach(ratio -> {
            needed.add(ratio.over().measure());
            needed.add(ratio.under().measure());
        });
        return needed;
    }

    private Group group(FineRow row) {
        return new Group(row.place().only(by), by.contains(Dimension.BASIS) ? row.basis() : "");
    }

    /**
     * All owners, each with every combination of the other dimensions that something is on, whichever measures were asked
     * for; by basis none.
     */
    private Set<Group> groups(Collection<FineRow> rows) {
        if (by.contains(Dimension.BASIS)) {
            return Set.of();
        }
        Set<Dimension> others = EnumSet.noneOf(Dimension.class);
        others.addAll(by);
        others.removeAll(OWNERS);
        Set<Measure> meaningful = Measure.meaningful(by);
        Set<Place> seen = new LinkedHashSet<>();
        if (others.isEmpty()) {
            seen.add(Place.NOWHERE);
        } else {
            rows.stream()
                    .filter(row -> meaningful.contains(row.measure()))
                    .forEach(row -> seen.add(row.place().only(others)));
        }
        Set<Group> groups = new LinkedHashSet<>();
        wantedOwners().forEach(owner -> seen.forEach(other -> groups.add(new Group(other.of(owner), ""))));
        return groups;
    }

    private Set<Place> wantedOwners() {
        Set<Dimension> wanted = EnumSet.copyOf(OWNERS);
        wanted.retainAll(by);
        if (wanted.isEmpty()) {
            return Set.of(Place.NOWHERE);
        }
        Set<Place> distinct = new HashSet<>();
        owners.stream()
                .filter(owner -> !wanted.contains(Dimension.CONTRIBUTION) || owner.contribution() != null)
                .forEach(owner -> distinct.add(owner.only(wanted)));
        return distinct;
    }

    /** The donor or contribution of a place is a donor's: for its label; null for nobody's. */
    public static @Nullable String donorOf(Place place, List<Place> owners) {
        if (place.donor() != null || place.contribution() == null) {
            return place.donor();
        }
        return owners.stream()
                .filter(owner -> place.contribution().equals(owner.contribution()))
                .map(Place::donor)
                .findFirst()
                .orElse(null);
    }
}

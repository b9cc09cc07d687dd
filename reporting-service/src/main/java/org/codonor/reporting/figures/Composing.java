package org.codonor.reporting.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.calendar.QuarterNames;
import org.codonor.reporting.measure.Figure;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.GroupedRow;
import org.codonor.reporting.measure.Grouping;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.measure.Place;
import org.codonor.reporting.measure.Ratio;
import org.codonor.reporting.measure.YearRows;
import org.codonor.reporting.quarter.FineQuarter;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** Figures out of what was gathered: pure, the same for closed and open quarters, years and comparisons. */
record Composing(Query query, List<FineQuarter> quarters) {
    private static final int A_YEAR = 4;

    /** The rows of each quarter, or of the year; refused (400) when a measure that was named is told for none. */
    List<Figure> figures() {
        Set<Measure> told = told();
        for (Measure named : query.measures()) {
            if (!told.contains(named)) {
                throw Query.meaningless(named.wire() + " is not told here: it is of other quarters.");
            }
        }
        return query.span().isYear() ? ofYear() : ofQuarters();
    }

    private Set<Measure> told() {
        return query.span().isYear()
                ? Set.copyOf(toldOfYear(quarters.stream()
                        .flatMap(quarter -> quarter.rows().stream())
                        .toList()))
                : quarters.stream()
                        .flatMap(quarter -> told(quarter.rows(), List.of(quarter)).stream())
                        .collect(Collectors.toSet());
    }

    /** The rows of one quarter before they are written. */
    List<GroupedRow> grouped(FineQuarter quarter) {
        List<Measure> told = told(quarter.rows(), List.of(quarter));
        return new Grouping(query.groupBy(), told, owners(quarter.programme())).of(quarter.quarter(), quarter.rows());
    }

    /** The rows behind a figure of a quarter. */
    List<FineRow> behind(FineQuarter quarter, Place place, Measure measure, @Nullable String basis) {
        return quarter.rows().stream()
                .filter(row -> row.measure() == measure && row.place().isIn(place, query.groupBy()))
                .filter(row -> basis == null || basis.equals(row.basis()))
                .toList();
    }

    /** Another figure in the same place; null for a share of nothing. */
    @Nullable
    BigDecimal sum(FineQuarter quarter, Place place, Ratio.Operand operand) {
        return new Grouping(query.groupBy(), List.of(operand.measure()), owners(quarter.programme()))
                .of(quarter.quarter(), quarter.rows()).stream()
                        .filter(row -> row.place().equals(place) && row.period().equals(operand.period()))
                        .map(GroupedRow::amount)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The newest thing in all of them. */
    String knownAt() {
        return quarters.stream()
                .map(this::knownAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .toString();
    }

    private List<Figure> ofQuarters() {
        var figures = new ArrayList<Figure>();
        for (FineQuarter quarter : quarters) {
            var head = head(quarter, quarter.status(), knownAt(quarter).toString());
            QuarterNames names = QuarterNames.of(quarter.programme());
            List<Place> owners = owners(quarter.programme());
            grouped(quarter).stream()
                    .map(row -> Figure.of(
                            head, row, quarter.quarter().toString(), label(row, quarter.quarter(), names, owners)))
                    .forEach(figures::add);
        }
        return figures;
    }

    private List<Figure> ofYear() {
        FineQuarter last = quarters.getLast();
        boolean closed = quarters.stream().allMatch(FineQuarter::isFrozen) && quarters.size() == A_YEAR;
        List<FineRow> all =
                quarters.stream().flatMap(quarter -> quarter.rows().stream()).toList();
        List<FineRow> rows = YearRows.of(all, last.quarter());
        var head = head(last, closed ? Figure.CLOSED : Figure.PRELIMINARY, knownAt());
        return new Grouping(query.groupBy(), toldOfYear(rows), owners(last.programme()))
                .ofYear(last.quarter(), rows).stream()
                        .map(row -> Figure.of(head, row, query.span().name(), ""))
                        .toList();
    }

    private Figure.Head head(FineQuarter quarter, String status, String knownAt) {
        return new Figure.Head(
                query.programme(), status, knownAt, quarter.programme().currency());
    }

    private List<Measure> toldOfYear(List<FineRow> rows) {
        return told(rows, quarters).stream()
                .filter(measure -> !YearRows.isForecast(measure))
                .toList();
    }

    private List<Measure> told(List<FineRow> rows, List<FineQuarter> of) {
        boolean compared = query.measures().contains(Measure.VARIANCE)
                || rows.stream().anyMatch(row -> row.measure() == Measure.VARIANCE);
        return query.wanted().stream()
                .filter(measure -> measure != Measure.VARIANCE || compared)
                .filter(measure -> of.stream().allMatch(quarter -> quarter.tells(measure)))
                .toList();
    }

    /** What this service knows itself counts only where it is shown; a frozen quarter is as of its cut. */
    private Instant knownAt(FineQuarter quarter) {
        boolean own = !quarter.isFrozen() && query.wanted().stream().anyMatch(Measure::isOwn);
        return own && quarter.ownKnownAt().isAfter(quarter.knownAt()) ? quarter.ownKnownAt() : quarter.knownAt();
    }

    /** The label in the fiscal year of the row's donor; empty when the row is nobody's. */
    private static String label(GroupedRow row, Quarter quarter, QuarterNames names, List<Place> owners) {
        return Optional.ofNullable(Grouping.donorOf(row.place(), owners))
                .flatMap(donor -> names.label(donor, quarter))
                .orElse("");
    }

    static List<Place> owners(Snapshot programme) {
        var owners = new ArrayList<Place>();
        programme.donors().forEach(donor -> owners.add(Place.ofOwner(donor.code(), null)));
        programme
                .contributions()
                .forEach(contribution -> owners.add(Place.ofOwner(contribution.donor(), contribution.ref())));
        return owners;
    }
}

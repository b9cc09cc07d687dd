package org.codonor.reporting.figures;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.reference.FigureRows;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** Figures as they are published: rows in long form with what a reader must know of them. */
record QuarterlyFigures(
        String self,
        String programme,
        String currency,
        List<Named> quarters,
        List<String> groupBy,
        String knownAt,
        @Nullable List<String> notes,
        List<Figure> rows) {
    static final String PRELIMINARY = "PRELIMINARY";
    private static final String NOT_TRACEABLE =
            "PRO_RATA amounts are shares by the funding plan; single costs cannot be traced to a donor.";

    /** A quarter and what the donors call it. */
    record Named(Quarter quarter, String status, SortedMap<String, String> fiscalQuarters) {}

    static QuarterlyFigures of(Query query, FigureRows ledger, Snapshot programme) {
        QuarterNames names = QuarterNames.of(programme);
        var donorOf = new TreeMap<String, String>();
        programme.contributions().forEach(contribution -> donorOf.put(contribution.ref(), contribution.donor()));
        List<Figure> rows = ledger.rows().stream()
                .map(row -> Figure.of(query, ledger, row, fiscalQuarter(row, names, donorOf)))
                .sorted(Figure.ORDER)
                .toList();
        return new QuarterlyFigures(
                query.self(),
                query.programme(),
                ledger.currency(),
                query.quarters().stream()
                        .map(quarter -> new Named(quarter, PRELIMINARY, names.labels(quarter)))
                        .toList(),
                query.groupBy().stream().map(Dimension::wire).toList(),
                ledger.knownAt(),
                notes(rows),
                rows);
    }

    /** The label in the fiscal year of the row's donor; empty when the row is nobody's. */
    private static String fiscalQuarter(FigureRows.Row row, QuarterNames names, SortedMap<String, String> donorOf) {
        String donor =
                row.donor() != null ? row.donor() : row.contribution() == null ? null : donorOf.get(row.contribution());
        return donor == null ? "" : names.label(donor, row.quarter()).orElse("");
    }

    private static @Nullable List<String> notes(List<Figure> rows) {
        boolean shared = rows.stream()
                .anyMatch(row -> row.basis().equals("PRO_RATA") || row.basis().equals("MIXED"));
        return shared ? List.of(NOT_TRACEABLE) : null;
    }
}

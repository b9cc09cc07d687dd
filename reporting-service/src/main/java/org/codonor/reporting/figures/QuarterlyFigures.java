package org.codonor.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.calendar.QuarterNames;
import org.codonor.reporting.measure.Dimension;
import org.codonor.reporting.measure.Figure;
import org.codonor.reporting.quarter.Coverage;
import org.codonor.reporting.quarter.FineQuarter;
import org.jspecify.annotations.Nullable;

/** Figures as they are published: rows in long form with what a reader must know of them. */
record QuarterlyFigures(
        String self,
        String programme,
        String currency,
        @Nullable String year,
        List<Named> quarters,
        List<String> groupBy,
        String knownAt,
        @Nullable Boolean restated,
        @Nullable List<String> notes,
        List<Figure> rows) {
    /** A quarter, what the donors call it, and how much of the expected reporting is in it. */
    record Named(
            Quarter quarter,
            String status,
            @Nullable Integer version,
            SortedMap<String, String> fiscalQuarters,
            Covered coverage) {
        static Named of(FineQuarter quarter) {
            return new Named(
                    quarter.quarter(),
                    quarter.status(),
                    quarter.version() == 0 ? null : quarter.version(),
                    QuarterNames.of(quarter.programme()).labels(quarter.quarter()),
                    Covered.of(quarter.coverage()));
        }

        String remark() {
            return quarter + " " + status + (version == null ? "" : ", package version " + version) + ": "
                    + coverage.remark();
        }
    }

    /** Status and coverage of each quarter, and the notes, for a reader of the workbook alone. */
    List<String> remarks() {
        var remarks = new ArrayList<String>();
        quarters.forEach(named -> remarks.add(named.remark()));
        if (notes != null) {
            remarks.addAll(notes);
        }
        return remarks;
    }

    /** How many of the expected reports are in the figures; each of them by name is in the quarter. */
    record Covered(
            int due,
            int accepted,
            int waived,
            int pending,
            int missing,
            @Nullable String share) {
        String remark() {
            return accepted + " of " + due + " expected reports accepted, " + waived + " waived, " + pending
                    + " pending, " + missing + " missing.";
        }

        static Covered of(Coverage coverage) {
            return new Covered(
                    coverage.due(),
                    coverage.accepted(),
                    coverage.waived(),
                    coverage.pending(),
                    coverage.missing(),
                    coverage.share());
        }
    }

    static QuarterlyFigures of(Query query, List<FineQuarter> quarters) {
        var composing = new Composing(query, quarters);
        List<Figure> rows = composing.figures().stream()
                .map(figure -> figure.explained(Explained.address(query, figure)))
                .toList();
        return new QuarterlyFigures(
                query.self(),
                query.programme(),
                quarters.getLast().programme().currency(),
                query.span().isYear() ? query.span().name() : null,
                quarters.stream().map(Named::of).toList(),
                query.groupBy().stream().map(Dimension::wire).toList(),
                composing.knownAt(),
                query.restated() ? true : null,
                Notes.of(query, quarters, rows),
                rows);
    }
}

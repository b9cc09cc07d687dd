package org.codonor.reporting.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codonor.common.tabular.Table;
import org.codonor.reporting.measure.Dimension;
import org.codonor.reporting.measure.Figure;
import org.jspecify.annotations.Nullable;

/** Two answers to the same question side by side: of two quarters, or of one as it was known at two moments. */
record Comparison(
        String self,
        String programme,
        String currency,
        List<String> groupBy,
        Side first,
        Side second,
        @Nullable List<String> notes,
        List<Compared> rows) {
    private static final String BASIS =
            "DIRECT, PRO_RATA (a share; single costs cannot be traced to a donor), MIXED or NA";

    /** One of the two. */
    record Side(
            String self,
            String quarter,
            String status,
            String knownAt,
            QuarterlyFigures.Covered coverage,
            @Nullable List<String> notes) {}

    /** A figure in both; null where one has none. */
    record Compared(
            SequencedMap<String, String> group,
            String measure,
            String period,
            @JsonInclude @Nullable String first,
            @JsonInclude @Nullable String second,
            @JsonInclude @Nullable String difference,
            String currency,
            @Nullable String firstBasis,
            @Nullable String secondBasis,
            @Nullable String firstExplanation,
            @Nullable String secondExplanation) {}

    static Comparison of(String self, QuarterlyFigures first, QuarterlyFigures second) {
        Map<String, Figure> old = byKey(first);
        Map<String, Figure> now = byKey(second);
        Map<String, Figure> all = new TreeMap<>(now);
        old.forEach(all::putIfAbsent);
        var rows = new ArrayList<Compared>();
        all.forEach((key, figure) -> rows.add(compared(first.groupBy(), figure, old.get(key), now.get(key))));
        return new Comparison(
                self,
                first.programme(),
                first.currency(),
                first.groupBy(),
                side(first),
                side(second),
                notes(first, second),
                rows);
    }

    /** What a reader must know of either (R73). */
    private static @Nullable List<String> notes(QuarterlyFigures first, QuarterlyFigures second) {
        List<String> notes = Stream.of(first, second)
                .flatMap(side -> Stream.ofNullable(side.notes()))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return notes.isEmpty() ? null : notes;
    }

    /** Status and coverage of both, and the notes, for a reader of the workbook alone. */
    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        Stream.of(first, second)
                .map(side -> side.quarter() + " " + side.status() + ": "
                        + side.coverage().remark())
                .forEach(remarks::add);
        if (notes != null) {
            remarks.addAll(notes);
        }
        return remarks;
    }

    private static Side side(QuarterlyFigures figures) {
        QuarterlyFigures.Named quarter = figures.quarters().getLast();
        return new Side(
                figures.self(),
                quarter.quarter().toString(),
                quarter.status(),
                figures.knownAt(),
                quarter.coverage(),
                figures.notes());
    }

    private static Map<String, Figure> byKey(QuarterlyFigures figures) {
        Map<String, Figure> found = new LinkedHashMap<>();
        boolean byBasis = figures.groupBy().contains(Dimension.BASIS.wire());
        figures.rows()
                .forEach(row -> found.put(
                        String.join(
                                "/",
                                row.donor(),
                                row.contribution(),
                                row.coreArea(),
                                row.geo(),
                                row.partner(),
                                row.agreement(),
                                row.line(),
                                row.outcome(),
                                row.measure(),
                                row.period(),
                                byBasis ? row.basis() : ""),
                        row));
        return found;
    }

    private static Compared compared(
            List<String> groupBy, Figure figure, @Nullable Figure first, @Nullable Figure second) {
        String before = first == null ? null : first.amount();
        String after = second == null ? null : second.amount();
        String difference = before == null || after == null
                ? null
                : new BigDecimal(after).subtract(new BigDecimal(before)).toPlainString();
        return new Compared(
                group(groupBy, figure),
                figure.measure(),
                figure.period(),
                before,
                after,
                difference,
                figure.currency(),
                first == null ? null : first.basis(),
                second == null ? null : second.basis(),
                first == null ? null : first.explanation(),
                second == null ? null : second.explanation());
    }

    private static SequencedMap<String, String> group(List<String> groupBy, Figure figure) {
        var group = new LinkedHashMap<String, String>();
        groupBy.forEach(name -> group.put(name, figure.value(name)));
        return group;
    }

    /** As a file: which two are compared, and a column for each dimension, empty unless grouped by it. */
    Table<Compared> table() {
        Table<Compared> table = Table.<Compared>named("Comparison")
                .text("programme", "Code of the programme", row -> programme)
                .text("firstQuarter", "The first", row -> first.quarter())
                .text("firstKnownAt", "As of when", row -> first.knownAt())
                .text("secondQuarter", "The second", row -> second.quarter())
                .text("secondKnownAt", "As of when", row -> second.knownAt());
        for (Dimension dimension : Dimension.values()) {
            table = table.text(
                    dimension.wire(), dimension.wire(), row -> row.group().get(dimension.wire()));
        }
        return table.text("measure", "What is measured", Compared::measure)
                .text("period", "q, cum or bal", Compared::period)
                .amount("first", "In the first", row -> number(row.first()))
                .amount("second", "In the second", row -> number(row.second()))
                .amount("difference", "The second less the first", row -> number(row.difference()))
                .text("currency", "Currency; empty for shares and counts", Compared::currency)
                .text("firstStatus", "PRELIMINARY or CLOSED", row -> first.status())
                .text(
                        "firstShare",
                        "Of the expected reports so many per cent are accepted",
                        row -> first.coverage().share())
                .text("firstBasis", BASIS, Compared::firstBasis)
                .text("secondStatus", "PRELIMINARY or CLOSED", row -> second.status())
                .text(
                        "secondShare",
                        "Of the expected reports so many per cent are accepted",
                        row -> second.coverage().share())
                .text("secondBasis", BASIS, Compared::secondBasis)
                .text("firstExplanation", "Where the first is explained", Compared::firstExplanation)
                .text("secondExplanation", "Where the second is explained", Compared::secondExplanation)
                .noting(remarks());
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}

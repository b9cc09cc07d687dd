package org.codonor.reporting.measure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codonor.common.period.Quarter;
import org.codonor.common.tabular.TableFormat;
import org.codonor.reporting.calendar.QuarterNames;
import org.jspecify.annotations.Nullable;

/** Rows of the finest grain as the file in which they are frozen, and back. */
public final class FineTable {
    private static final String END = "\r\n";

    private FineTable() {}

    /** Canonical: all columns of figures, one row for each key, sorted by all keys. */
    public static byte[] bytes(Figure.Head head, QuarterNames names, List<FineRow> rows) {
        List<Figure> figures = merged(rows).stream()
                .map(row -> Figure.of(
                        head,
                        row,
                        row.quarter().toString(),
                        row.place().donor() == null
                                ? ""
                                : names.label(row.place().donor(), row.quarter())
                                        .orElse("")))
                .toList();
        return Figure.TABLE.bytes(figures, TableFormat.CSV);
    }

    /** Rows with equal keys become one, zeros go, and the order is that of all keys. */
    static List<GroupedRow> merged(Collection<FineRow> rows) {
        Map<FineRow, BigDecimal> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(
                new FineRow(row.quarter(), row.place(), row.measure(), row.period(), row.basis(), BigDecimal.ZERO),
                row.amount(),
                BigDecimal::add));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0 || sum.getKey().measure() == Measure.REPORTS_DUE)
                .map(sum -> new GroupedRow(
                        sum.getKey().quarter(),
                        sum.getKey().place(),
                        sum.getKey().measure(),
                        sum.getKey().period(),
                        sum.getKey().basis(),
                        sum.getValue()))
                .sorted(GroupedRow.ORDER)
                .toList();
    }

    /** What {@link #bytes} wrote. */
    public static List<FineRow> read(byte[] file) {
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        List<String> header = cells(lines.getFirst());
        var rows = new ArrayList<FineRow>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(header, cells(line)));
        }
        return rows;
    }

    private static FineRow row(List<String> header, List<String> cells) {
        SortedMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), cells.get(i));
        }
        var place = new Place(
                value(values, "donor"),
                value(values, "contribution"),
                value(values, "coreArea"),
                value(values, "geo"),
                value(values, "partner"),
                value(values, "agreement"),
                value(values, "line"),
                value(values, "outcome"));
        return new FineRow(
                Quarter.parse(values.get("quarter")),
                place,
                Measure.of(values.get("measure")).orElseThrow(),
                values.get("period"),
                values.get("basis"),
                new BigDecimal(values.get("amount")));
    }

    private static @Nullable String value(SortedMap<String, String> values, String column) {
        String value = values.get(column);
        return value == null || value.isEmpty() ? null : value;
    }

    /** No cell of this table holds a comma, a quote or a line end: they are codes, references and numbers. */
    private static List<String> cells(String line) {
        return List.of(line.replace(END, "").split(",", -1));
    }
}

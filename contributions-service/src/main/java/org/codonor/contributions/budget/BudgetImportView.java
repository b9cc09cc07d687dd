package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.codonor.common.money.Money;
import org.codonor.common.tabular.CellError;
import org.jspecify.annotations.Nullable;

/**
 * What a table makes, or would make, of a draft: line by line, in sums, and everything that is in the way.
 *
 * @param written whether the draft has been changed
 * @param encoding in which a CSV file was read
 * @param cells what must be put right first; nothing when the table can be taken over
 */
record BudgetImportView(
        String version,
        boolean written,
        @Nullable String encoding,
        Currency currency,
        String totalBefore,
        String totalAfter,
        List<Sum> funding,
        List<Sum> years,
        int added,
        int changed,
        int removed,
        int unchanged,
        List<LineChange> lines,
        List<CellError> cells) {
    /** What a contribution pays, or a year costs. */
    record Sum(String of, String before, String after) {}

    /** What becomes of a line. */
    record LineChange(String line, Became change, List<CellChange> changes) {}

    record CellChange(
            String column, @Nullable String from, @Nullable String to) {}

    /** How a line fares. */
    enum Became {
        ADDED,
        CHANGED,
        REMOVED,
        UNCHANGED
    }

    static BudgetImportView of(
            BudgetVersion version,
            SortedMap<String, Line> before,
            Collection<Line> lines,
            Currency currency,
            @Nullable String encoding,
            boolean written,
            List<CellError> cells) {
        var after = new TreeMap<String, Line>();
        lines.forEach(line -> after.putIfAbsent(line.line(), line));
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        List<LineChange> changes = codes.stream()
                .map(code -> change(code, before.get(code), after.get(code), currency))
                .toList();
        return new BudgetImportView(
                version.self(),
                written,
                encoding,
                currency,
                written(total(before.values()), currency),
                written(total(lines), currency),
                sums(before.values(), lines, Line::funding, currency),
                sums(before.values(), lines, Line::years, currency),
                count(changes, Became.ADDED),
                count(changes, Became.CHANGED),
                count(changes, Became.REMOVED),
                count(changes, Became.UNCHANGED),
                changes,
                cells);
    }

    private static LineChange change(String code, @Nullable Line before, @Nullable Line after, Currency currency) {
        SequencedMap<String, String> was = before == null ? new LinkedHashMap<>() : cells(before, currency);
        SequencedMap<String, String> is = after == null ? new LinkedHashMap<>() : cells(after, currency);
        var columns = new LinkedHashMap<>(was);
        columns.putAll(is);
        var changes = new ArrayList<CellChange>();
        columns.keySet().stream()
                .filter(column -> !java.util.Objects.equals(was.get(column), is.get(column)))
                .forEach(column -> changes.add(new CellChange(column, was.get(column), is.get(column))));
        Became became = before == null
                ? Became.ADDED
                : after == null ? Became.REMOVED : changes.isEmpty() ? Became.UNCHANGED : Became.CHANGED;
        return new LineChange(code, became, changes);
    }

    /** A line as its table shows it. */
    private static SequencedMap<String, String> cells(Line line, Currency currency) {
        var cells = new LinkedHashMap<String, String>();
        if (line.title() != null) {
            cells.put("title", line.title());
        }
        cells.put("mainLine", line.mainLine());
        cells.put("outcome", line.outcome());
        cells.put("coreArea", line.coreArea());
        cells.put("geo", line.geo());
        cells.put("leadOwn", String.valueOf(line.leadOwn()));
        cells.put("costType", line.costType().name());
        cells.put("salary", String.valueOf(line.salary()));
        cells.put("amount", written(line.amount(), currency));
        new TreeMap<>(line.years())
                .forEach((year, amount) -> cells.put(PlanTable.YEAR + year, written(amount, currency)));
        new TreeMap<>(line.funding())
                .forEach((payer, amount) -> cells.put(PlanTable.FUNDING + payer, written(amount, currency)));
        return cells;
    }

    private static <K extends Comparable<K>> List<Sum> sums(
            Collection<Line> before,
            Collection<Line> after,
            Function<Line, Map<K, BigDecimal>> parts,
            Currency currency) {
        var sums = new TreeMap<K, BigDecimal[]>();
        before.forEach(line -> parts.apply(line).forEach((key, amount) -> add(sums, key, 0, amount)));
        after.forEach(line -> parts.apply(line).forEach((key, amount) -> add(sums, key, 1, amount)));
        return sums.entrySet().stream()
                .map(sum -> new Sum(
                        sum.getKey().toString(),
                        written(sum.getValue()[0], currency),
                        written(sum.getValue()[1], currency)))
                .toList();
    }

    private static <K> void add(Map<K, BigDecimal[]> sums, K key, int side, BigDecimal amount) {
        BigDecimal[] both = sums.computeIfAbsent(key, none -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        both[side] = both[side].add(amount);
    }

    private static int count(List<LineChange> changes, Became became) {
        return (int) changes.stream().filter(line -> line.change() == became).count();
    }

    private static BigDecimal total(Collection<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String written(BigDecimal amount, Currency currency) {
        return Money.of(amount, currency).amount().toPlainString();
    }
}

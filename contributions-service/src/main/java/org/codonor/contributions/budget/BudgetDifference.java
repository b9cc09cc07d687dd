package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codonor.common.money.Money;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.Table;
import org.jspecify.annotations.Nullable;

/** What one version has more or less than another, line by line and contribution by contribution. */
record BudgetDifference(
        String self,
        String from,
        String to,
        Currency currency,
        String totalBefore,
        String totalAfter,
        String total,
        List<Row> rows) {
    private static final Table<Shown> TABLE = Table.<Shown>named("Difference")
            .text("line", "Code of the budget line", shown -> shown.row.line())
            .text("mainLine", "Main line that the line belongs to", shown -> shown.row.mainLine())
            .text("coreArea", "Core area of the line", shown -> shown.row.coreArea())
            .text("geo", "Geography of the line", shown -> shown.row.geo())
            .text("contribution", "Whose money", shown -> shown.row.contribution())
            .amount("before", "What it pays in the first version", shown -> new BigDecimal(shown.row.before()))
            .amount("after", "What it pays in the second version", shown -> new BigDecimal(shown.row.after()))
            .amount("difference", "After less before", shown -> new BigDecimal(shown.row.difference()))
            .text("change", "ADDED, REMOVED or CHANGED: what became of the line", shown -> shown.row.change())
            .text("currency", "Currency of the amounts", Shown::currency);

    private record Shown(Row row, Currency currency) {}

    /** A contribution on a line. */
    record Row(
            String line,
            String mainLine,
            String coreArea,
            String geo,
            String contribution,
            String before,
            String after,
            String difference,
            Change change) {}

    /** What became of the line. */
    enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    static BudgetDifference of(
            BudgetVersion from,
            SortedMap<String, Line> before,
            BudgetVersion to,
            SortedMap<String, Line> after,
            Currency currency) {
        var rows = new ArrayList<Row>();
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        codes.forEach(code -> rows(before.get(code), after.get(code), currency, rows));
        return new BudgetDifference(
                from.self() + "/difference?to=" + to.ref,
                from.self(),
                to.self(),
                currency,
                written(from.total, currency),
                written(to.total, currency),
                written(to.total.subtract(from.total), currency),
                rows);
    }

    private static void rows(@Nullable Line before, @Nullable Line after, Currency currency, List<Row> rows) {
        Line line = after == null ? before : after;
        if (line == null) {
            return;
        }
        var contributions = new TreeMap<String, BigDecimal>();
        if (before != null) {
            contributions.putAll(before.funding());
        }
        if (after != null) {
            contributions.putAll(after.funding());
        }
        Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
        contributions.keySet().forEach(contribution -> {
            BigDecimal was = before == null ? BigDecimal.ZERO : before.of(contribution);
            BigDecimal is = after == null ? BigDecimal.ZERO : after.of(contribution);
            if (was.compareTo(is) != 0) {
                rows.add(new Row(
                        line.line(),
                        line.mainLine(),
                        line.coreArea(),
                        line.geo(),
                        contribution,
                        written(was, currency),
                        written(is, currency),
                        written(is.subtract(was), currency),
                        change));
            }
        });
    }

    Download<?> download(String fileName) {
        return new Download<>(
                TABLE, rows.stream().map(row -> new Shown(row, currency)).toList(), fileName, 1);
    }

    private static String written(BigDecimal amount, Currency currency) {
        return Money.of(amount, currency).amount().toPlainString();
    }
}

package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codonor.common.money.Money;
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
    private static final List<String> COLUMNS = List.of(
            "line",
            "mainLine",
            "coreArea",
            "geo",
            "contribution",
            "before",
            "after",
            "difference",
            "change",
            "currency");
    private static final List<String> NUMBERS = List.of("before", "after", "difference");

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

    Sheet sheet() {
        return new Sheet(
                COLUMNS,
                NUMBERS,
                rows.stream()
                        .map(row -> List.of(
                                row.line(),
                                row.mainLine(),
                                row.coreArea(),
                                row.geo(),
                                row.contribution(),
                                row.before(),
                                row.after(),
                                row.difference(),
                                row.change().name(),
                                currency.getCurrencyCode()))
                        .toList());
    }

    private static String written(BigDecimal amount, Currency currency) {
        return Money.of(amount, currency).amount().toPlainString();
    }
}

package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codonor.common.money.Money;
import org.codonor.common.tabular.Download;
import org.jspecify.annotations.Nullable;

/**
 * What one version has more or less than another, line by line: who pays, when, and what else is said of the line.
 *
 * @param rows by line and contribution
 * @param years by line and year
 * @param members what is no amount: title, main line, salary
 */
record BudgetDifference(
        String self,
        String from,
        String to,
        Currency currency,
        String totalBefore,
        String totalAfter,
        String total,
        List<Row> rows,
        List<InYear> years,
        List<Said> members) {

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

    /** A line in a year. */
    record InYear(
            String line,
            String mainLine,
            String coreArea,
            String geo,
            int year,
            String before,
            String after,
            String difference,
            Change change) {}

    /** A member of a line that both versions have. */
    record Said(
            String line,
            String mainLine,
            String coreArea,
            String geo,
            String member,
            @Nullable String before,
            @Nullable String after) {}

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
        List<Pair> pairs = pairs(before, after);
        return new BudgetDifference(
                from.self() + "/difference?to=" + to.ref,
                from.self(),
                to.self(),
                currency,
                written(from.total, currency),
                written(to.total, currency),
                written(to.total.subtract(from.total), currency),
                pairs.stream().flatMap(pair -> pair.rows(currency).stream()).toList(),
                pairs.stream().flatMap(pair -> pair.years(currency).stream()).toList(),
                pairs.stream().flatMap(pair -> pair.members().stream()).toList());
    }

    Download<?> download(String fileName) {
        return DifferenceTable.of(this).download(fileName);
    }

    private static List<Pair> pairs(SortedMap<String, Line> before, SortedMap<String, Line> after) {
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        var pairs = new ArrayList<Pair>();
        for (String code : codes) {
            Line was = before.get(code);
            Line is = after.get(code);
            Line shown = is == null ? was : is;
            if (shown != null) {
                pairs.add(new Pair(was, is, shown));
            }
        }
        return pairs;
    }

    /** A line as it was and is; shown as the second version has it, if it does. */
    private record Pair(@Nullable Line was, @Nullable Line is, Line shown) {
        List<Row> rows(Currency currency) {
            return differing(Line::funding)
                    .map(contribution -> new Row(
                            shown.line(),
                            shown.mainLine(),
                            shown.coreArea(),
                            shown.geo(),
                            contribution,
                            written(amount(was, Line::funding, contribution), currency),
                            written(amount(is, Line::funding, contribution), currency),
                            written(difference(Line::funding, contribution), currency),
                            change()))
                    .toList();
        }

        List<InYear> years(Currency currency) {
            return differing(Line::years)
                    .map(year -> new InYear(
                            shown.line(),
                            shown.mainLine(),
                            shown.coreArea(),
                            shown.geo(),
                            year,
                            written(amount(was, Line::years, year), currency),
                            written(amount(is, Line::years, year), currency),
                            written(difference(Line::years, year), currency),
                            change()))
                    .toList();
        }

        List<Said> members() {
            var found = new ArrayList<Said>();
            if (was != null && is != null) {
                add("title", was.title(), is.title(), found);
                add("mainLine", was.mainLine(), is.mainLine(), found);
                add("salary", String.valueOf(was.salary()), String.valueOf(is.salary()), found);
            }
            return found;
        }

        private void add(String member, @Nullable String before, @Nullable String after, List<Said> found) {
            if (!Objects.equals(before, after)) {
                found.add(
                        new Said(shown.line(), shown.mainLine(), shown.coreArea(), shown.geo(), member, before, after));
            }
        }

        private <K extends Comparable<K>> Stream<K> differing(Function<Line, Map<K, BigDecimal>> parts) {
            var keys = new TreeSet<K>();
            keys.addAll(was == null ? List.of() : parts.apply(was).keySet());
            keys.addAll(is == null ? List.of() : parts.apply(is).keySet());
            return keys.stream().filter(key -> difference(parts, key).signum() != 0);
        }

        private <K> BigDecimal difference(Function<Line, Map<K, BigDecimal>> parts, K key) {
            return amount(is, parts, key).subtract(amount(was, parts, key));
        }

        private static <K> BigDecimal amount(@Nullable Line line, Function<Line, Map<K, BigDecimal>> parts, K key) {
            return line == null ? BigDecimal.ZERO : parts.apply(line).getOrDefault(key, BigDecimal.ZERO);
        }

        private Change change() {
            return was == null ? Change.ADDED : is == null ? Change.REMOVED : Change.CHANGED;
        }
    }

    private static String written(BigDecimal amount, Currency currency) {
        return Money.of(amount, currency).amount().toPlainString();
    }
}

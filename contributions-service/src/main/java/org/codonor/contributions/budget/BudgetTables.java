package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.codonor.common.money.Money;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.Table;
import org.codonor.contributions.budget.NewBudgetVersion.Part;
import org.codonor.contributions.budget.NewBudgetVersion.Year;

/** A version as a table: what each line costs by year, or who pays how much of it. */
final class BudgetTables {
    private BudgetTables() {}

    record InYear(String line, String mainLine, int year, String amount) {}

    /** By line and year. */
    record ByYear(String self, String version, Currency currency, List<InYear> rows, List<Year> totals) {
        static ByYear of(BudgetVersion version, Collection<Line> lines, Currency currency) {
            var rows = new ArrayList<InYear>();
            lines.forEach(line -> new TreeMap<>(line.years())
                    .forEach((year, amount) ->
                            rows.add(new InYear(line.line(), line.mainLine(), year, written(amount, currency)))));
            List<Year> totals = sums(lines, Line::years).entrySet().stream()
                    .map(sum -> new Year(sum.getKey(), written(sum.getValue(), currency)))
                    .toList();
            return new ByYear(version.self() + "/years", version.self(), currency, rows, totals);
        }

        Download<?> download(String fileName) {
            return new Download<>(
                    Table.<InYear>named("Years")
                            .text("line", "Code of the budget line", InYear::line)
                            .text("mainLine", "Main line that the line belongs to", InYear::mainLine)
                            .integer("year", "Calendar year", InYear::year)
                            .amount("amount", "What the line costs in the year", row -> new BigDecimal(row.amount()))
                            .text("currency", "Currency of the amount", row -> currency),
                    rows,
                    fileName,
                    1);
        }
    }

    record Paid(String line, String mainLine, String contribution, String amount) {}

    /** By line and contribution. */
    record ByContribution(String self, String version, Currency currency, List<Paid> rows, List<Part> totals) {
        static ByContribution of(BudgetVersion version, Collection<Line> lines, Currency currency) {
            var rows = new ArrayList<Paid>();
            lines.forEach(line -> new TreeMap<>(line.funding())
                    .forEach((contribution, amount) ->
                            rows.add(new Paid(line.line(), line.mainLine(), contribution, written(amount, currency)))));
            List<Part> totals = sums(lines, Line::funding).entrySet().stream()
                    .map(sum -> new Part(sum.getKey(), written(sum.getValue(), currency)))
                    .toList();
            return new ByContribution(version.self() + "/funding-plan", version.self(), currency, rows, totals);
        }

        Download<?> download(String fileName) {
            return new Download<>(
                    Table.<Paid>named("Funding plan")
                            .text("line", "Code of the budget line", Paid::line)
                            .text("mainLine", "Main line that the line belongs to", Paid::mainLine)
                            .text("contribution", "Whose money", Paid::contribution)
                            .amount("amount", "What it pays of the line", row -> new BigDecimal(row.amount()))
                            .text("currency", "Currency of the amount", row -> currency),
                    rows,
                    fileName,
                    1);
        }
    }

    private static <K> Map<K, BigDecimal> sums(Collection<Line> lines, Function<Line, Map<K, BigDecimal>> parts) {
        var sums = new TreeMap<K, BigDecimal>();
        lines.forEach(line -> parts.apply(line).forEach((key, amount) -> sums.merge(key, amount, BigDecimal::add)));
        return sums;
    }

    private static String written(BigDecimal amount, Currency currency) {
        return Money.of(amount, currency).amount().toPlainString();
    }
}

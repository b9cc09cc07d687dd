package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.codonor.common.money.Money;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.Table;
import org.jspecify.annotations.Nullable;

/**
 * A whole version as a table that can be edited and sent back: a row for each line, a column for each year of the
 * programme and for each contribution that pays or could.
 */
record PlanTable(Currency currency, SortedSet<Integer> years, SortedSet<String> contributions) {
    static final String SHEET = "Budget";
    static final String YEAR = "year ";
    static final String FUNDING = "funding ";

    /** The columns without which a line cannot be read. */
    static final List<String> NEEDED = List.of("line", "outcome", "coreArea", "geo", "costType", "amount");

    static final List<String> OTHERS = List.of("title", "mainLine", "leadOwn", "salary", "currency");

    static PlanTable of(
            Collection<Line> lines,
            Currency currency,
            Collection<Integer> programmeYears,
            Collection<String> contributions) {
        var years = new TreeSet<>(programmeYears);
        var payers = new TreeSet<>(contributions);
        lines.forEach(line -> {
            years.addAll(line.years().keySet());
            payers.addAll(line.funding().keySet());
        });
        return new PlanTable(currency, years, payers);
    }

    Download<Line> download(Collection<Line> lines, String fileName) {
        return new Download<>(table(), lines, fileName, 1);
    }

    private Table<Line> table() {
        Table<Line> table = Table.<Line>named(SHEET)
                .text("line", "Code of the line, the same in all versions", Line::line)
                .text("title", "What the line is called", Line::title)
                .text(
                        "mainLine",
                        "Main line under which moves are counted (R31); the line itself if empty",
                        Line::mainLine)
                .text("outcome", "Outcome; a line keeps it for life (R26)", Line::outcome)
                .text("coreArea", "Core area of the outcome", Line::coreArea)
                .text("geo", "Country or region; a line keeps it for life (R26)", Line::geo)
                .text("leadOwn", "true when only the lead donor spends on it", Line::leadOwn)
                .text("costType", "DIRECT, INDIRECT, MEL or UNALLOCATED", Line::costType)
                .text("salary", "true when it pays salaries", Line::salary)
                .amount("amount", "What the line costs over the programme's life", line -> exact(line.amount()));
        for (int year : years) {
            table = table.amount(
                    YEAR + year,
                    "What the line costs in " + year + "; the years sum to the amount (R24)",
                    line -> exact(line.years().get(year)));
        }
        for (String contribution : contributions) {
            table = table.amount(
                    FUNDING + contribution,
                    "What " + contribution + " pays of the line; all contributions sum to the amount (R24)",
                    line -> exact(line.funding().get(contribution)));
        }
        return table.text("currency", "Currency of all amounts", line -> currency);
    }

    private @Nullable BigDecimal exact(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(amount, currency).amount();
    }
}

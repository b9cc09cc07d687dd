package org.codonor.reporting.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.Table;
import org.jspecify.annotations.Nullable;

/** A statement as a file that can be sent: each row says whose it is and of when, and coverage and notes are rows of it. */
final class StatementFile {
    private static final int SCHEMA = 2;

    private StatementFile() {}

    private record Row(
            String section,
            String item,
            String title,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal ownAmount) {
        static Row of(StatementLine line) {
            return new Row(
                    line.section().name(), line.item(), line.title(), number(line.amount()), number(line.ownAmount()));
        }

        static Row text(String section, String item, String title) {
            return new Row(section, item, title, null, null);
        }

        private static @Nullable BigDecimal number(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }

    static Download<?> of(StatementView statement) {
        String name = statement.programme() + "-" + statement.donor() + "-" + statement.year();
        return new Download<>(table(statement), rows(statement), name, SCHEMA);
    }

    private static Table<Row> table(StatementView statement) {
        return Table.<Row>named("Statement")
                .text("programme", "Code of the programme", row -> statement.programme())
                .text("donor", "Whose statement", row -> statement.donor())
                .text("year", "Its fiscal year", row -> statement.year())
                .date("from", "First day", row -> statement.from())
                .date("until", "Last day that is in it", row -> statement.until())
                .text("status", "PRELIMINARY or CLOSED", row -> statement.status())
                .text("knownAt", "When the newest entry in it was recorded", row -> statement.knownAt())
                .text("section", "Part of the statement; COVERAGE and NOTE are no amounts", Row::section)
                .text("item", "Measure, core area, geography, partner or quarter", Row::item)
                .text("title", "It in words", Row::title)
                .amount("amount", "In the programme's currency", Row::amount)
                .text("currency", "The programme's currency", row -> statement.currency())
                .amount("ownAmount", "In the donor's own currency", Row::ownAmount)
                .text("ownCurrency", "The donor's own currency, if it is another", row -> statement.ownCurrency());
    }

    private static List<Row> rows(StatementView statement) {
        var rows = new ArrayList<Row>();
        statement.lines().forEach(line -> rows.add(Row.of(line)));
        statement
                .quarters()
                .forEach(quarter -> rows.add(Row.text(
                        "COVERAGE",
                        quarter.quarter().toString(),
                        quarter.fiscalQuarter() + ", " + quarter.status() + ": " + quarter.reportsAccepted() + " of "
                                + quarter.reportsDue() + " expected reports accepted.")));
        for (int i = 0; i < statement.notes().size(); i++) {
            rows.add(Row.text("NOTE", Integer.toString(i + 1), statement.notes().get(i)));
        }
        return rows;
    }
}

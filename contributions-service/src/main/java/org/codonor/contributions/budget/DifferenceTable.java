package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.Table;
import org.codonor.contributions.budget.BudgetDifference.Change;
import org.jspecify.annotations.Nullable;

/** The difference of two versions as a table: first who pays, then the years, then what is no amount. */
record DifferenceTable(List<Shown> rows, Currency currency) {
    /** Version 2 told years and what is no amount too. */
    private static final int SCHEMA_VERSION = 2;

    /** What a row tells. */
    private enum Kind {
        FUNDING,
        YEAR,
        MEMBER
    }

    private record Shown(
            Kind kind,
            String line,
            String mainLine,
            String coreArea,
            String geo,
            @Nullable String contribution,
            @Nullable String before,
            @Nullable String after,
            @Nullable String difference,
            Change change,
            @Nullable Integer year,
            @Nullable String member) {
        private @Nullable BigDecimal exact(@Nullable String amount) {
            return amount == null || kind == Kind.MEMBER ? null : new BigDecimal(amount);
        }

        private @Nullable String said(@Nullable String text) {
            return kind == Kind.MEMBER ? text : null;
        }
    }

    static DifferenceTable of(BudgetDifference difference) {
        var rows = new ArrayList<Shown>();
        difference
                .rows()
                .forEach(row -> rows.add(new Shown(
                        Kind.FUNDING,
                        row.line(),
                        row.mainLine(),
                        row.coreArea(),
                        row.geo(),
                        row.contribution(),
                        row.before(),
                        row.after(),
                        row.difference(),
                        row.change(),
                        null,
                        null)));
        difference
                .years()
                .forEach(row -> rows.add(new Shown(
                        Kind.YEAR,
                        row.line(),
                        row.mainLine(),
                        row.coreArea(),
                        row.geo(),
                        null,
                        row.before(),
                        row.after(),
                        row.difference(),
                        row.change(),
                        row.year(),
                        null)));
        difference
                .members()
                .forEach(row -> rows.add(new Shown(
                        Kind.MEMBER,
                        row.line(),
                        row.mainLine(),
                        row.coreArea(),
                        row.geo(),
                        null,
                        row.before(),
                        row.after(),
                        null,
                        Change.CHANGED,
                        null,
                        row.member())));
        return new DifferenceTable(rows, difference.currency());
    }

    Download<?> download(String fileName) {
        return new Download<>(table(), rows, fileName, SCHEMA_VERSION);
    }

    private Table<Shown> table() {
        return Table.<Shown>named("Difference")
                .text("line", "Code of the budget line", Shown::line)
                .text("mainLine", "Main line that the line belongs to", Shown::mainLine)
                .text("coreArea", "Core area of the line", Shown::coreArea)
                .text("geo", "Geography of the line", Shown::geo)
                .text("contribution", "Whose money; empty for years and members", Shown::contribution)
                .amount("before", "What it pays or costs in the first version", row -> row.exact(row.before()))
                .amount("after", "What it pays or costs in the second version", row -> row.exact(row.after()))
                .amount("difference", "After less before; sum it by kind", row -> row.exact(row.difference()))
                .text("change", "ADDED, REMOVED or CHANGED: what became of the line", Shown::change)
                .text("currency", "Currency of the amounts", row -> currency)
                .text("kind", "FUNDING by contribution, YEAR by year, MEMBER for what is no amount", Shown::kind)
                .integer("year", "Calendar year of a YEAR row", Shown::year)
                .text("member", "title, mainLine or salary, of a MEMBER row", Shown::member)
                .text("saidBefore", "What the first version says of the member", row -> row.said(row.before()))
                .text("saidAfter", "What the second version says of the member", row -> row.said(row.after()));
    }
}

package org.codonor.reporting.statement;

import java.math.BigDecimal;
import org.codonor.common.tabular.Table;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement.
 *
 * @param item the measure, or what the amount is attributed to
 * @param amount in the programme's currency
 * @param ownAmount in the donor's own
 */
record StatementLine(
        Section section,
        String item,
        String title,
        String amount,
        @Nullable String ownAmount) {
    /** The parts of a statement, in their order. */
    enum Section {
        OPENING,
        IN,
        OUT,
        CLOSING,
        CHECK,
        EXCHANGE,
        CORE_AREA,
        GEO,
        PARTNER_DISBURSED,
        PARTNER_SPENT,
        WITH_PARTNER,
        OUTLOOK
    }

    static final Table<StatementLine> TABLE = Table.<StatementLine>named("Statement")
            .text("section", "Part of the statement", StatementLine::section)
            .text("item", "Measure, core area, geography or partner", StatementLine::item)
            .text("title", "It in words", StatementLine::title)
            .amount("amount", "In the programme's currency", line -> number(line.amount))
            .amount("ownAmount", "In the donor's own currency", line -> number(line.ownAmount));

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}

package org.codonor.contributions.entries;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/** A move as people read it: what leaves {@code from} (credit) arrives in {@code to} (debit). */
record MoveView(
        String event,
        String from,
        String to,
        String contribution,
        @Nullable String donor,
        @Nullable String agreement,
        @Nullable String partner,
        @Nullable String line,
        String amount,
        String basis,
        LocalDate valueDate,
        Quarter quarter,
        Quarter ofQuarter,
        @Nullable String claim,
        @Nullable String claimQuarter) {
    static final String COLUMNS = """
            m.event, m.from_account, m.to_account, m.contribution, c.donor, nullif(m.agreement, '') as agreement,
            a.partner, nullif(m.line, '') as line, m.amount, m.basis, m.value_date, m.booked_quarter, m.of_quarter,
            nullif(m.claim, '') as claim, nullif(m.claim_quarter, '') as claim_quarter
            """;
    static final String JOINS = """
            left join contributions c on c.programme = m.programme and c.ref = m.contribution
            left join agreements a on a.programme = m.programme and a.ref = m.agreement
            """;

    static MoveView read(ResultSet row, Currency currency) throws SQLException {
        return new MoveView(
                row.getString("event"),
                account(row.getString("from_account")),
                account(row.getString("to_account")),
                row.getString("contribution"),
                row.getString("donor"),
                row.getString("agreement"),
                row.getString("partner"),
                row.getString("line"),
                row.getBigDecimal("amount")
                        .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                        .toPlainString(),
                row.getString("basis"),
                row.getObject("value_date", LocalDate.class),
                Rows.quarter(row, "booked_quarter"),
                Rows.quarter(row, "of_quarter"),
                row.getString("claim"),
                row.getString("claim_quarter"));
    }

    private static String account(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

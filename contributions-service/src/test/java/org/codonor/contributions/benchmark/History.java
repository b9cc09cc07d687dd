package org.codonor.contributions.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.codonor.test.Database;

/** Ten years of moves of a programme, straight into its database: 40 quarters, all but the newest two of them closed. */
final class History {
    static final int QUARTERS = 40;
    private static final String QUARTER = "(2016 + (3 + %1$s) / 4) || 'Q' || ((3 + %1$s) %% 4 + 1)";
    private static final int FIRST_FREE = 100;

    private final String programme;
    private final long entries;

    History(String programme, long entries) {
        this.programme = programme;
        this.entries = entries;
    }

    /** Each entry is a transaction; what it is follows from its number. Cuts lie between the quarters' numbers. */
    void fill() throws SQLException {
        try (Connection owner = Database.owner();
                Statement sql = owner.createStatement()) {
            sql.execute("alter table moves disable trigger moves_in_open_quarters");
            sql.execute("alter table moves drop constraint if exists moves_programme_seq_fkey");
            sql.execute("insert into agreements select '" + programme + "', 'A-' || i, 'P' || i, '2016-10-01',"
                    + " '2030-12-31' from generate_series(0, 3) i");
            sql.execute("insert into transactions select '" + programme + "', i + " + FIRST_FREE
                    + ", gen_random_uuid(), timestamptz '2016-10-01' + i * interval '1 millisecond', 'reporting',"
                    + " 'EXPENDITURE_REPORT', gen_random_uuid(), 'R-' || i, '/v1/x', null from generate_series(1, "
                    + entries + ") i");
            sql.execute("insert into audit_entries select '" + programme + "', i + " + FIRST_FREE
                    + ", timestamptz '2016-10-01' + i * interval '1 millisecond', 'putAsk', 'transaction', i::text, i::text,"
                    + " 'reporting', 'reporting', '{\"moves\":[' || repeat('0', 300) || ']}', '\\x00'"
                    + " from generate_series(1, " + entries + ") i");
            sql.execute(moves());
            sql.execute(receipts());
            sql.execute("insert into totals select programme, event, from_account, to_account, contribution, agreement,"
                    + " line, basis, booked_quarter, of_quarter, sum(amount) from moves where programme = '" + programme
                    + "' and seq > " + FIRST_FREE + " group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10");
            sql.execute("insert into quarter_cuts select '" + programme + "', " + QUARTER.formatted("k")
                    + ", 1, " + FIRST_FREE + " + (k + 1) * " + entries + " / " + QUARTERS
                    + ", '\\x00', timestamptz '2016-10-01' + (k + 1) * " + entries + " / " + QUARTERS
                    + " * interval '1 millisecond' from generate_series(0, " + (QUARTERS - 3) + ") k");
            sql.execute("update heads set seq = " + (entries + FIRST_FREE)
                    + ", open_from = '2026Q2', recorded_at = now()" + " where programme = '" + programme + "'");
            sql.execute("alter table moves enable trigger moves_in_open_quarters");
            sql.execute("analyze audit_entries");
            sql.execute("analyze moves");
            sql.execute("analyze totals");
            sql.execute("analyze transactions");
        }
    }

    /** One in twenty a receipt, three payments, the rest expenditure by line; one in two hundred corrects the year before. */
    private String moves() {
        String own = QUARTER.formatted("k");
        String before = QUARTER.formatted("greatest(k - 4, 0)");
        return "insert into moves (programme, seq, no, event, from_account, to_account, contribution, agreement, line,"
                + " amount, value_date, booked_quarter, of_quarter, basis) select '" + programme + "', i + "
                + FIRST_FREE
                + ", 1, case when i % 20 = 0 then 'RECEIPT' when i % 20 < 4 then 'PAYMENT' else 'EXPENDITURE' end,"
                + " case when i % 20 = 0 then 'DONOR' when i % 20 < 4 then 'LEAD' else 'PARTNER' end,"
                + " case when i % 20 = 0 then 'LEAD' when i % 20 < 4 then 'PARTNER' else 'SPENT' end,"
                + " case when i % 3 = 0 then 'CD-1' else 'LD-1' end,"
                + " case when i % 20 = 0 then '' else 'A-' || i % 4 end,"
                + " case when i % 20 < 4 then '' else 'L' || i % 18 end, 100 + i % 900,"
                + " date '2016-10-01' + (k * 91.3)::int + (i % 90)::int, " + own + ", case when i % 200 = 7 then "
                + before + " else " + own + " end, case when i % 20 < 4 then 'NA' else 'PRO_RATA' end"
                + " from (select i, ((i - 1) * " + QUARTERS + " / " + entries
                + ")::int as k from generate_series(1::bigint, "
                + entries + ") i) x";
    }

    /** One in each quarter, of the co-donor's contribution and in its currency. */
    private String receipts() {
        return "insert into receipts (id, programme, ref, contribution, donor, internal, value_date, amount, currency, rate,"
                + " rate_source, booked, indicative, quarter, transaction, transaction_seq, recorded_at, recorded_by,"
                + " recorder_roles, recorder_party) select gen_random_uuid(), programme, 'RC-' || k, id, donor, false,"
                + " date '2016-10-01' + (k * 91.3)::int, 100, currency, indicative_rate, 'Bank', 100 * indicative_rate,"
                + " 100 * indicative_rate, " + QUARTER.formatted("k")
                + ", gen_random_uuid(), 0, timestamptz '2016-10-01' + k * interval '1 millisecond', 'test', '{}', 'LD'"
                + " from contributions, generate_series(0, " + (QUARTERS - 1) + ") k where programme = '" + programme
                + "' and ref = 'CD-1'";
    }

    long cut(String quarter) throws SQLException {
        return number("select seq from quarter_cuts where programme = ? and quarter = '" + quarter + "'");
    }

    long middle(String quarter) throws SQLException {
        return cut(quarter) - entries / QUARTERS / 2;
    }

    private long number(String question) throws SQLException {
        try (Connection owner = Database.owner();
                PreparedStatement query = owner.prepareStatement(question)) {
            query.setString(1, programme);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

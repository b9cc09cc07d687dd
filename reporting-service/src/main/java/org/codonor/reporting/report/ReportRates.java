package org.codonor.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;

/** The rates with which accepted reports were turned into the programme's currency (R62); none where that is their own. */
@ApplicationScoped
public class ReportRates {
    private static final String USED = """
            select r.ref, r.period, l.line, l.currency, l.rate, l.method, sum(l.amount) as amount,
                   sum(l.programme_amount) as booked
            from reports r
            join expenditure_lines l on l.report = r.id
            where r.programme = ? and r.state = 'ACCEPTED' and l.currency <> l.programme_currency and %s
            group by r.ref, r.period, l.line, l.currency, l.rate, l.method
            order by r.ref, l.line, l.rate
            """;

    @Inject
    Rows rows;

    /**
     * A rate and what it was used for.
     *
     * @param method how the agreement wants rates to be found
     * @param on the last day of the report's quarter, which is the value date of its expenditure (R03)
     */
    public record Used(
            String report,
            String line,
            LocalDate on,
            String currency,
            BigDecimal rate,
            String method,
            BigDecimal amount,
            BigDecimal booked) {
        static Used of(ResultSet row) throws SQLException {
            return new Used(
                    row.getString("ref"),
                    row.getString("line"),
                    Quarter.parse(row.getString("period")).last(),
                    row.getString("currency"),
                    row.getBigDecimal("rate"),
                    row.getString("method"),
                    row.getBigDecimal("amount"),
                    row.getBigDecimal("booked"));
        }
    }

    /** Of the reports of a quarter and all before it. */
    public List<Used> until(String programme, Quarter quarter) {
        return rows.list(USED.formatted("r.period <= ?"), Used::of, programme, quarter.toString());
    }

    /** Of these reports. */
    public List<Used> of(String programme, Collection<String> reports) {
        return rows.list(USED.formatted("r.ref = any (?)"), Used::of, programme, reports.toArray(String[]::new));
    }
}

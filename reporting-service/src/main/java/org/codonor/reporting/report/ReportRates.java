package org.codonor.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/** The rates with which accepted reports were turned into the programme's currency (R62); none where that is their own. */
@ApplicationScoped
public class ReportRates {
    private static final String USED = """
            select r.ref, r.period, l.line, l.currency, l.rate, l.method, sum(l.amount) as amount,
                   sum(l.programme_amount) as booked, max(e.rates) as stated,
                   array_agg(distinct coalesce(l.correction_of_quarter, r.period)) as quarters
            from reports r
            join expenditure_reports e on e.id = r.id
            join expenditure_lines l on l.report = r.id
            where r.programme = ? and r.state = 'ACCEPTED' and l.currency <> l.programme_currency and %s
            group by r.ref, r.period, l.line, l.currency, l.rate, l.method
            order by r.ref, l.line, l.rate
            """;

    private static final int MOST_TEXT = 400;
    private static final RateTable.Column RATES = new RateTable.Column();

    @Inject
    Rows rows;

    /**
     * A rate and what it was used for.
     *
     * @param source how the agreement wants rates to be found, and the rates that the report states: each with whose it is
     *     and of which day
     * @param on the newest day of those; without any the last of the report's quarter, which is the value date of its
     *     expenditure (R03)
     */
    public record Used(
            String report,
            String line,
            LocalDate on,
            String currency,
            BigDecimal rate,
            String source,
            BigDecimal amount,
            BigDecimal booked) {}

    private static Used read(ResultSet row) throws SQLException {
        Quarter reported = Quarter.parse(row.getString("period"));
        List<String> quarters = Rows.texts(row, "quarters");
        List<RateRow> stated = stated(row.getString("stated")).stream()
                .filter(rate -> quarters.contains(rate.ofQuarter(reported).toString()))
                .toList();
        return new Used(
                row.getString("ref"),
                row.getString("line"),
                stated.stream().map(RateRow::statedOn).max(LocalDate::compareTo).orElse(reported.last()),
                row.getString("currency"),
                row.getBigDecimal("rate"),
                source(row.getString("method"), stated),
                row.getBigDecimal("amount"),
                row.getBigDecimal("booked"));
    }

    private static String source(String method, List<RateRow> stated) {
        String rates = stated.stream()
                .map(rate -> rate.rate().wire() + " of " + rate.statedOn() + ", " + rate.source())
                .collect(Collectors.joining("; "));
        String source = rates.isEmpty() ? method : method + ": " + rates;
        return source.length() > MOST_TEXT ? source.substring(0, MOST_TEXT - 1) + "…" : source;
    }

    private static List<RateRow> stated(@Nullable String table) {
        RateTable stated = RATES.convertToEntityAttribute(table);
        return stated == null ? List.of() : stated.rows();
    }

    /** Of the reports of a quarter and all before it. */
    public List<Used> until(String programme, Quarter quarter) {
        return rows.list(USED.formatted("r.period <= ?"), ReportRates::read, programme, quarter.toString());
    }

    /** Of these reports. */
    public List<Used> of(String programme, Collection<String> reports) {
        return rows.list(
                USED.formatted("r.ref = any (?)"), ReportRates::read, programme, reports.toArray(String[]::new));
    }
}

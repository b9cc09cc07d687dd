package org.codonor.reporting.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.life.Report;

/** The versions of all forecasts: only ever added, so that what was foreseen at any moment can be told. */
@ApplicationScoped
public class Forecasts {
    private static final String PUBLISH = """
            insert into forecasts (programme, agreement, partner, kind, line, quarter, version, amount, currency, report,
                                   recorded_at)
            select ?, ?, ?, ?, ?, ?, coalesce(max(version), 0) + 1, ?::numeric, ?, ?::uuid, ?::timestamptz
            from forecasts where programme = ? and agreement = ? and kind = ? and line = ? and quarter = ?
            having coalesce((array_agg(amount order by version desc))[1], 0) <> ?
            """;

    private static final String KNOWN = """
            select f.*, r.ref as report_ref from forecasts f join reports r on r.id = f.report
            where f.programme = ? and f.recorded_at <= ?
              and (? or not exists (
                select 1 from forecasts newer
                where newer.programme = f.programme and newer.agreement = f.agreement and newer.kind = f.kind
                  and newer.line = f.line and newer.quarter = f.quarter and newer.version > f.version
                  and newer.recorded_at <= ?))
            order by f.quarter, f.agreement, f.kind, f.line, f.version
            """;

    @Inject
    DataSource database;

    @Inject
    Act act;

    /** What a submitted report foresees differently becomes the next version of its cell; equal amounts are no news. */
    public void publish(Report report, List<NewForecast> forecasts) {
        try (Connection connection = database.getConnection();
                PreparedStatement publish = connection.prepareStatement(PUBLISH)) {
            for (NewForecast forecast : forecasts) {
                NewForecast.Cell cell = forecast.cell();
                Object[] values = {
                    report.programme(),
                    report.agreement(),
                    report.partner(),
                    cell.kind().name(),
                    cell.line(),
                    cell.quarter().toString(),
                    forecast.amount().amount(),
                    forecast.amount().currency().getCurrencyCode(),
                    report.id(),
                    Timestamp.from(act.at()),
                    report.programme(),
                    report.agreement(),
                    cell.kind().name(),
                    cell.line(),
                    cell.quarter().toString(),
                    forecast.amount().amount()
                };
                for (int i = 0; i < values.length; i++) {
                    publish.setObject(i + 1, values[i]);
                }
                publish.addBatch();
            }
            publish.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was foreseen at that moment, by quarter; what was taken back is left out. */
    public List<ForecastView> asKnownAt(String programme, Instant moment) {
        return read(programme, moment, false).stream()
                .filter(forecast -> !forecast.amount().isZero())
                .toList();
    }

    /** Every version up to that moment, zeros included. */
    List<ForecastView> history(String programme, Instant moment) {
        return read(programme, moment, true);
    }

    private List<ForecastView> read(String programme, Instant moment, boolean all) {
        var found = new ArrayList<ForecastView>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(KNOWN)) {
            query.setString(1, programme);
            query.setTimestamp(2, Timestamp.from(moment));
            query.setBoolean(3, all);
            query.setTimestamp(4, Timestamp.from(moment));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ForecastView view(ResultSet row) throws SQLException {
        String line = row.getString("line");
        var currency = Money.currency(row.getString("currency"));
        return new ForecastView(
                row.getString("agreement"),
                row.getString("partner"),
                ForecastKind.valueOf(row.getString("kind")),
                line.isEmpty() ? null : line,
                Quarter.parse(row.getString("quarter")),
                row.getInt("version"),
                Money.of(row.getBigDecimal("amount"), currency),
                "/v1/programmes/%s/expenditure-reports/%s"
                        .formatted(row.getString("programme"), row.getString("report_ref")),
                row.getTimestamp("recorded_at").toInstant());
    }
}

package org.codonor.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;

/**
 * What partners have submitted and nobody has accepted yet: by the version that was the newest at a moment. It is not in
 * the ledger, so it is in no balance and has no donor.
 */
@ApplicationScoped
public class PendingExpenditure {
    private static final String PENDING = """
            select r.ref, r.agreement, r.partner, r.period, newest.content
            from reports r
            join lateral (select v.content from submitted_versions v
                          where v.report = r.id and v.at <= ? order by v.version_no desc limit 1) newest on true
            where r.programme = ? and r.kind = 'QUARTERLY_FINANCIAL' and (r.accepted_at is null or r.accepted_at > ?)
            order by r.period, r.agreement
            """;

    private static final String NEWEST = """
            select greatest(max(v.at), max(r.accepted_at) filter (where r.accepted_at <= ?)) as at
            from reports r join submitted_versions v on v.report = r.id and v.at <= ? where r.programme = ?
            """;

    @Inject
    DataSource database;

    @Inject
    Rows rows;

    @Inject
    ObjectMapper mapper;

    /**
     * A line of a pending report, refunds negative.
     *
     * @param quarter the quarter of the report, in which it will be booked
     * @param ofQuarter the quarter it belongs to: an earlier one for a correction
     */
    public record Pending(
            Quarter quarter,
            Quarter ofQuarter,
            String partner,
            String agreement,
            String report,
            String line,
            LineKind kind,
            Money amount) {}

    /** Everything pending in a programme as it was known at that moment; of partners that the caller may see. */
    public List<Pending> asKnownAt(String programme, Instant moment) {
        var found = new ArrayList<Pending>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PENDING)) {
            query.setTimestamp(1, Timestamp.from(moment));
            query.setString(2, programme);
            query.setTimestamp(3, Timestamp.from(moment));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.addAll(lines(row));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When the newest version was submitted, or a report accepted, by that moment. */
    public Instant newest(String programme, Instant moment) {
        return rows.one(
                        NEWEST,
                        row -> row.getTimestamp("at") == null ? Instant.EPOCH : Rows.instant(row, "at"),
                        moment,
                        moment,
                        programme)
                .orElse(Instant.EPOCH);
    }

    private List<Pending> lines(ResultSet row) throws SQLException, JsonProcessingException {
        Quarter quarter = Quarter.parse(row.getString("period"));
        String partner = row.getString("partner");
        String agreement = row.getString("agreement");
        String report = row.getString("ref");
        return mapper.readValue(row.getString("content"), ReportContent.class).lines().stream()
                .map(line -> new Pending(
                        quarter,
                        line.ofQuarter(quarter),
                        partner,
                        agreement,
                        report,
                        line.line(),
                        line.kind(),
                        line.programmeAmount()))
                .toList();
    }
}

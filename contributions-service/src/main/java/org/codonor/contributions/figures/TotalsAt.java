package org.codonor.contributions.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * The totals as they were known at a moment: those of now, less the moves recorded since. One statement, so that all of
 * it is of one position of the ledger.
 */
@ApplicationScoped
class TotalsAt {
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final String SQL = """
            with position as (
                select t.seq, t.recorded_at from transactions t
                where t.programme = ? and t.recorded_at <= ?
                  and exists (select 1 from moves m
                              where m.programme = t.programme and m.seq = t.seq and m.booked_quarter <= ?)
                order by t.seq desc limit 1)
            select p.seq, p.recorded_at, x.event, x.from_account, x.to_account, x.contribution, x.agreement, x.line,
                   x.basis, x.booked_quarter, sum(x.amount) as amount
            from position p, lateral (
                select event, from_account, to_account, contribution, agreement, line, basis, booked_quarter, amount
                from totals where programme = ? and booked_quarter <= ?
                union all
                select event, from_account, to_account, contribution, agreement, line, basis, booked_quarter, -amount
                from moves where programme = ? and booked_quarter <= ? and seq > p.seq) x
            group by p.seq, p.recorded_at, x.event, x.from_account, x.to_account, x.contribution, x.agreement, x.line,
                     x.basis, x.booked_quarter
            having sum(x.amount) <> 0
            """;

    @Inject
    Rows rows;

    /**
     * Totals with the position they are of.
     *
     * @param recordedAt null when nothing was booked by then
     */
    record Read(long seq, @Nullable Instant recordedAt, List<Total> totals) {}

    private record Row(long seq, Instant recordedAt, Total total) {}

    Read read(String programme, Quarter to, @Nullable Instant knownAt) {
        List<Row> found = rows.list(
                SQL,
                row -> new Row(
                        row.getLong("seq"),
                        Rows.instant(row, "recorded_at"),
                        new Total(
                                Event.valueOf(row.getString("event")),
                                Account.valueOf(row.getString("from_account")),
                                Account.valueOf(row.getString("to_account")),
                                row.getString("contribution"),
                                row.getString("agreement"),
                                row.getString("line"),
                                Basis.valueOf(row.getString("basis")),
                                Rows.quarter(row, "booked_quarter"),
                                row.getBigDecimal("amount"))),
                programme,
                knownAt == null ? EVER : knownAt,
                to,
                programme,
                to,
                programme,
                to);
        return found.isEmpty()
                ? new Read(0, null, List.of())
                : new Read(
                        found.getFirst().seq(),
                        found.getFirst().recordedAt(),
                        found.stream().map(Row::total).toList());
    }
}

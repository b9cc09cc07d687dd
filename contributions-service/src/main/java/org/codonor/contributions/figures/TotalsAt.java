package org.codonor.contributions.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Cuts;
import org.codonor.contributions.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * The totals as they were known at a moment. Of quarters that were closed by then they are those of now, which never
 * change; of the quarters that were open, they are those of now less the moves recorded since, or the moves recorded
 * until then, whichever is less to read. So what a read costs depends on those quarters and not on the history.
 */
@ApplicationScoped
class TotalsAt {
    private static final String NONE = "";
    private static final String EVER = "9999Q4";

    private static final String KEY =
            "event, from_account, to_account, contribution, agreement, line, basis, booked_quarter, of_quarter";

    private static final String POSITION = """
            select max(seq) as seq from (
                select last.seq from (select distinct booked_quarter as quarter from totals
                                      where programme = ? and booked_quarter <= ?) b
                cross join lateral (select seq from moves
                                    where programme = ? and booked_quarter = b.quarter and seq <= ?
                                    order by seq desc limit 1) last
                union all
                select last.seq from (select distinct of_quarter as quarter from totals
                                      where programme = ? and of_quarter <= ? and of_quarter <> booked_quarter) c
                cross join lateral (select seq from moves
                                    where programme = ? and of_quarter = c.quarter and of_quarter <> booked_quarter
                                      and seq <= ?
                                    order by seq desc limit 1) last) x
            """;

    @Inject
    Rows rows;

    @Inject
    Cuts cuts;

    /**
     * Totals with the position they are of.
     *
     * @param recordedAt null when nothing was booked by then
     * @param bound the newest entry of the ledger at the moment
     */
    record Read(long seq, @Nullable Instant recordedAt, long bound, List<Total> totals) {}

    private record Position(long seq, Instant recordedAt) {}

    Read read(String programme, Quarter to, Moment moment) {
        long newest = newest(programme, null);
        long bound = moment.seq() != null
                ? Math.min(moment.seq(), newest)
                : moment.knownAt() != null ? newest(programme, moment.knownAt()) : newest;
        Optional<Position> position = position(programme, to, bound, moment.restated());
        return position.map(at -> new Read(
                        at.seq(), at.recordedAt(), bound, totals(programme, to, bound, newest, moment.restated())))
                .orElseGet(() -> new Read(0, null, bound, List.of()));
    }

    private List<Total> totals(String programme, Quarter to, long bound, long newest, boolean restated) {
        Optional<Cuts.Cut> closed =
                cuts.all(programme).stream().filter(cut -> cut.seq() <= bound).reduce((older, newer) -> newer);
        String closedBy = closed.map(cut -> cut.quarter().toString()).orElse(NONE);
        String booked = restated ? EVER : to.toString();
        boolean takeBack = newest - bound <= bound - closed.map(Cuts.Cut::seq).orElse(0L);
        String kept = takeBack || booked.compareTo(closedBy) < 0 ? booked : closedBy;
        return rows.list(
                sql(restated ? "of_quarter" : "booked_quarter", takeBack),
                row -> new Total(
                        Event.valueOf(row.getString("event")),
                        Account.valueOf(row.getString("from_account")),
                        Account.valueOf(row.getString("to_account")),
                        row.getString("contribution"),
                        row.getString("agreement"),
                        row.getString("line"),
                        Basis.valueOf(row.getString("basis")),
                        Rows.quarter(row, "quarter"),
                        row.getBigDecimal("amount")),
                programme,
                kept,
                restated ? to.toString() : EVER,
                programme,
                closedBy,
                booked,
                programme,
                bound,
                restated ? to.toString() : EVER);
    }

    private static String sql(String quarter, boolean takeBack) {
        return """
                select event, from_account, to_account, contribution, agreement, line, basis, %1$s as quarter,
                       sum(amount) as amount
                from (select %2$s, amount from totals where programme = ? and booked_quarter <= ? and of_quarter <= ?
                      union all
                      select %2$s, %3$s from (
                          select distinct booked_quarter as quarter from totals
                          where programme = ? and booked_quarter > ? and booked_quarter <= ?) open
                      cross join lateral (
                          select * from moves
                          where programme = ? and booked_quarter = open.quarter and seq %4$s ? and of_quarter <= ?) m) x
                group by event, from_account, to_account, contribution, agreement, line, basis, %1$s
                having sum(amount) <> 0
                """.formatted(quarter, KEY, takeBack ? "-amount" : "amount", takeBack ? ">" : "<=");
    }

    /** The newest transaction that figures up to a quarter include. */
    private Optional<Position> position(String programme, Quarter to, long bound, boolean restated) {
        String belonging = restated ? to.toString() : NONE;
        return rows.one(
                "select seq, recorded_at from transactions where programme = ? and seq = (" + POSITION + ")",
                row -> new Position(row.getLong("seq"), Rows.instant(row, "recorded_at")),
                programme,
                programme,
                to,
                programme,
                bound,
                programme,
                belonging,
                programme,
                bound);
    }

    private long newest(String programme, @Nullable Instant knownAt) {
        return rows.one(
                        "select seq from transactions where programme = ?"
                                + (knownAt == null
                                        ? " order by seq desc limit 1"
                                        : " and recorded_at <= ? order by recorded_at desc, seq desc limit 1"),
                        row -> row.getLong("seq"),
                        knownAt == null ? new Object[] {programme} : new Object[] {programme, knownAt})
                .orElse(0L);
    }
}

package org.codonor.contributions.entries;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.page.Paged;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The moves of the ledger in the order in which they were recorded. */
@Path("/v1/programmes/{programme}/entries")
class EntryResource {
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    Programmes programmes;

    @Inject
    Cursors cursors;

    @Inject
    Rows rows;

    /** What the list is narrowed to. */
    static class Filter {
        @QueryParam("after")
        @Nullable
        Long after;

        @QueryParam("event")
        @Nullable
        String event;

        @QueryParam("contribution")
        @Nullable
        String contribution;

        @QueryParam("agreement")
        @Nullable
        String agreement;

        @QueryParam("line")
        @Nullable
        String line;

        @QueryParam("quarter")
        @Nullable
        String quarter;

        @QueryParam("knownAt")
        @Nullable
        String knownAt;

        Instant until() {
            return knownAt == null ? EVER : Instant.parse(knownAt);
        }
    }

    private record Numbered(long seq, int no, EntryView entry) {}

    record EntryView(
            long seq, String transaction, Instant recordedAt, String currency, MoveView move, SourceView source) {}

    record Entries(List<EntryView> items, @Nullable String next, Instant knownAt) implements Paged {}

    @GET
    public Entries listEntries(@PathParam("programme") String programme, @BeanParam Filter filter) {
        Currency currency = programmes.get(programme).currency();
        Page<Numbered> page = cursors.page(
                (after, limit) -> read(programme, currency, filter, after, limit),
                found -> found.seq() + "/" + found.no());
        return new Entries(
                page.items().stream().map(Numbered::entry).toList(), page.next(), knownAt(programme, filter));
    }

    private List<Numbered> read(String programme, Currency currency, Filter filter, @Nullable String after, int limit) {
        String[] last = after == null ? new String[] {"0", "0"} : after.split("/");
        return rows.list(
                "select t.seq, m.no, t.id, t.recorded_at, " + SourceView.COLUMNS + ", " + MoveView.COLUMNS
                        + " from moves m join transactions t on t.programme = m.programme and t.seq = m.seq "
                        + MoveView.JOINS + """
                        where m.programme = ? and (m.seq, m.no) > (?, ?) and m.seq > ? and t.recorded_at <= ?
                          and (?::varchar is null or m.event = ?) and (?::varchar is null or m.contribution = ?)
                          and (?::varchar is null or m.agreement = ?) and (?::varchar is null or m.line = ?)
                          and (?::varchar is null or m.booked_quarter = ?)
                        order by m.seq, m.no limit ?
                        """,
                row -> new Numbered(
                        row.getLong("seq"),
                        row.getInt("no"),
                        new EntryView(
                                row.getLong("seq"),
                                "/v1/programmes/" + programme + "/transactions/" + row.getObject("id", UUID.class),
                                Rows.instant(row, "recorded_at"),
                                currency.getCurrencyCode(),
                                MoveView.read(row, currency),
                                SourceView.read(row))),
                programme,
                Long.parseLong(last[0]),
                Integer.parseInt(last[1]),
                filter.after == null ? 0L : filter.after,
                filter.until(),
                filter.event,
                filter.event,
                filter.contribution,
                filter.contribution,
                filter.agreement,
                filter.agreement,
                filter.line,
                filter.line,
                filter.quarter,
                filter.quarter,
                limit);
    }

    private Instant knownAt(String programme, Filter filter) {
        return rows.one(
                        "select recorded_at from transactions where programme = ? and recorded_at <= ?"
                                + " order by seq desc limit 1",
                        row -> Rows.instant(row, "recorded_at"),
                        programme,
                        filter.until())
                .orElse(Instant.EPOCH);
    }
}

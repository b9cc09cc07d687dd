package org.codonor.reporting.quarter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;

/** The quarters that somebody closed or tried to, and how they move. */
@ApplicationScoped
class KeptQuarters {
    @Inject
    Rows rows;

    @Inject
    Texts texts;

    @Inject
    Act act;

    List<KeptQuarter> all(String programme) {
        return rows.list(
                "select * from quarters where programme = ? order by quarter",
                row -> KeptQuarter.of(row, texts),
                programme);
    }

    KeptQuarter of(String programme, Quarter quarter) {
        return rows.one(
                        "select * from quarters where programme = ? and quarter = ?",
                        row -> KeptQuarter.of(row, texts),
                        programme,
                        quarter)
                .orElseGet(() -> KeptQuarter.untouched(programme, quarter));
    }

    /** The first quarter of the programme's books, once it is closed: they close in order, and nothing is booked before it. */
    Optional<KeptQuarter> firstClosed(String programme) {
        return rows.one(
                "select * from quarters where programme = ? and state = 'CLOSED' order by quarter limit 1",
                row -> KeptQuarter.of(row, texts),
                programme);
    }

    Optional<KeptQuarter> find(UUID id) {
        return rows.one("select * from quarters where id = ?", row -> KeptQuarter.of(row, texts), id);
    }

    /** A close is decided: what was known is kept for good, whatever comes of it. Returns the quarter's number. */
    UUID closing(KeptQuarter quarter, Coverage coverage) {
        UUID id = quarter.id() == null ? Ids.next() : quarter.id();
        int attempt = quarter.attempt() + 1;
        rows.change(
                "insert into quarters (id, programme, quarter, state, attempt) values (?, ?, ?, 'CLOSING', ?)"
                        + " on conflict (id) do update set state = 'CLOSING', attempt = excluded.attempt",
                id,
                quarter.programme(),
                quarter.quarter(),
                attempt);
        rows.change(
                "insert into quarter_decisions (quarter, attempt, programme, decided_at, decided_on, coverage)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                attempt,
                quarter.programme(),
                act.at(),
                act.today(),
                texts.text(coverage));
        return id;
    }

    /** What was known when a close was decided. */
    record Decision(Instant at, Coverage coverage) {}

    /** What was known when the present close was decided; none while none is. */
    Optional<Coverage> decided(KeptQuarter quarter) {
        return quarter.state() == QuarterState.OPEN
                ? Optional.empty()
                : Optional.of(decision(quarter).coverage());
    }

    /** The decision of the present close. */
    Decision decision(KeptQuarter quarter) {
        return rows.one(
                        "select decided_at, coverage from quarter_decisions where quarter = ? and attempt = ?",
                        row -> new Decision(
                                Rows.instant(row, "decided_at"),
                                texts.parse(row.getString("coverage"), Coverage.class)),
                        quarter.id(),
                        quarter.attempt())
                .orElseThrow();
    }

    /** The ledger has agreed, and the package is not made yet. */
    List<UUID> cutAndClosing() {
        return rows.list(
                "select id from quarters where state = 'CLOSING' and cut_seq is not null",
                row -> row.getObject("id", UUID.class));
    }

    /** The ledger refused. */
    void open(UUID id) {
        rows.change("update quarters set state = 'OPEN' where id = ?", id);
    }

    /** The ledger agreed, and books nothing in it any more. */
    void cut(UUID id, Cut cut) {
        rows.change(
                "update quarters set cut_epoch = ?, cut_seq = ?, cut_hash = ?, cut_at = ?, closed_by = ? where id = ?",
                cut.epoch(),
                cut.seq(),
                cut.hash(),
                cut.recordedAt(),
                texts.text(act.actor()),
                id);
    }

    void close(UUID id, Instant at) {
        rows.change("update quarters set state = 'CLOSED', closed_at = ? where id = ?", at, id);
    }
}

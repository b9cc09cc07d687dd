package org.codonor.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/** The suspicions of programmes, in their table. */
@ApplicationScoped
class Suspicions {
    @Inject
    Rows rows;

    @Inject
    ProgrammeClock clock;

    /** For the rest of this transaction the database shows the row with this receipt, whoever asks. */
    void show(byte[] receipt) {
        rows.one(
                "select set_config('codonor.receipt', ?, true)",
                row -> row.getString(1),
                HexFormat.of().formatHex(receipt));
    }

    void add(Suspicion suspicion, byte[] receipt) {
        rows.change(
                "insert into suspicions (id, programme, ref, receipt, state, received_on, content, identity)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                suspicion.id(),
                suspicion.programme(),
                suspicion.ref(),
                receipt,
                suspicion.state(),
                suspicion.receivedOn(),
                suspicion.content(),
                suspicion.identity());
    }

    /** The one with this receipt, which must be shown first; refused (404) when there is none. */
    Suspicion of(String programme, byte[] receipt) {
        return rows.one(
                        "select * from suspicions where programme = ? and receipt = ?",
                        Suspicion::of,
                        programme,
                        receipt)
                .orElseThrow(Refused::notFound);
    }

    Suspicion find(String programme, String idOrRef) {
        boolean id = Ids.looksLikeId(idOrRef);
        return rows.one(
                        "select * from suspicions where programme = ? and " + (id ? "id" : "ref") + " = ?",
                        Suspicion::of,
                        programme,
                        id ? UUID.fromString(idOrRef) : idOrRef)
                .orElseThrow(Refused::notFound);
    }

    List<SuspicionItem> page(String programme, @Nullable SuspicionState state, @Nullable String after, int limit) {
        return rows.list(
                "select s.*, coalesce((select m.sender from suspicion_messages m where m.suspicion = s.id"
                        + " order by m.no desc limit 1), 'REPORTER') as last_sender"
                        + " from suspicions s where programme = ? and (?::text is null or state = ?)"
                        + " and (?::text is null or received_on::text || '/' || id > ?) order by received_on::text || '/' || id limit ?",
                row -> SuspicionItem.of(Suspicion.of(row), Sender.valueOf(row.getString("last_sender"))),
                programme,
                state,
                state,
                after,
                after,
                limit);
    }

    void setAside(UUID id, String reason) {
        rows.change("update suspicions set state = 'SET_ASIDE', aside_because = ? where id = ?", reason, id);
    }

    void takeUp(UUID id, String irregularity) {
        rows.change(
                "update suspicions set state = 'TAKEN_UP', case_ref = ?, aside_because = null where id = ?",
                irregularity,
                id);
    }

    /** The day in UTC: needs no other service, and tells less of a sender than a time would. */
    LocalDate today(String programme) {
        return LocalDate.ofInstant(clock.now(programme), ZoneOffset.UTC);
    }
}

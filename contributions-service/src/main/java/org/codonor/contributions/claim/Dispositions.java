package org.codonor.contributions.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.claim.Disposition.Where;
import org.jspecify.annotations.Nullable;

/** What cases told about where their recovered money goes. */
@ApplicationScoped
public class Dispositions {
    private static final String PUT = """
            insert into claim_dispositions as known
                (programme, source, source_id, version, claim, disposition, decided_on, decision, self, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (programme, source, source_id) do update set
                version = excluded.version, claim = excluded.claim, disposition = excluded.disposition,
                decided_on = excluded.decided_on, decision = excluded.decision, self = excluded.self,
                recorded_at = excluded.recorded_at
            where known.version < excluded.version
            """;

    @Inject
    Rows rows;

    /** The whole state of a case's disposition, under its own number. */
    record Known(
            long version,
            String claimRef,
            Where disposition,
            @Nullable LocalDate decidedOn,
            @Nullable String decision,
            String self) {}

    /** Empty as long as no case told anything of the claim. */
    public Optional<Disposition> of(String programme, String claimRef) {
        return rows.one(
                "select disposition, decided_on, decision, self from claim_dispositions where programme = ? and claim = ?",
                row -> new Disposition(
                        Where.valueOf(row.getString("disposition")),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decision"),
                        row.getString("self")),
                programme,
                claimRef);
    }

    /** Stores a newer state; false when something as new is on record. */
    boolean put(String programme, String source, UUID id, Known known, Instant at) {
        return rows.change(
                        PUT,
                        programme,
                        source,
                        id,
                        known.version(),
                        known.claimRef(),
                        known.disposition(),
                        known.decidedOn(),
                        known.decision(),
                        known.self(),
                        at)
                == 1;
    }
}

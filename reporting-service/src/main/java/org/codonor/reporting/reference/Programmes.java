package org.codonor.reporting.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The programmes as contributions-service describes them: remembered for a moment, then asked for again by ETag. While
 * that service is silent what is remembered serves on: a programme's currency, time zone and calendars do not move.
 */
@ApplicationScoped
public class Programmes {
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    LastKnown lastKnown;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(
            Snapshot snapshot,
            @Nullable String etag,
            long readAt,
            @Nullable Position position) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    /** The programme; refused when there is none (404) or nobody can tell (503). */
    public Snapshot of(String programme) {
        Kept known = kept.get(programme);
        return known != null && known.isFresh() ? known.snapshot() : ask(programme, known, null);
    }

    /** As {@link #of}; as it was last frozen here while nobody can tell. */
    public Snapshot nowOrLastKnown(String programme) {
        try {
            return of(programme);
        } catch (Refused silence) {
            if (silence.type() != CommonProblem.UNAVAILABLE) {
                throw silence;
            }
            return lastKnown.programme(programme).orElseThrow(() -> silence);
        }
    }

    /** The programme as it stands at this position of its ledger: asked for again only when the ledger has moved. */
    public Snapshot at(String programme, Position position) {
        Kept known = kept.get(programme);
        return known != null && position.equals(known.position()) ? known.snapshot() : ask(programme, known, position);
    }

    /** The code of the lead donor, who manages the programme for all. */
    public @Nullable String lead(String programme) {
        return of(programme).donors().stream()
                .filter(Snapshot.Donor::isLead)
                .map(Snapshot.Donor::code)
                .findFirst()
                .orElse(null);
    }

    /** As {@link #lead}; null while nobody can tell. */
    public @Nullable String leadIfKnown(String programme) {
        try {
            return lead(programme);
        } catch (Refused silent) {
            return null;
        }
    }

    /** The programme's currency; null while nobody can tell. */
    public @Nullable String currencyIfKnown(String programme) {
        try {
            return of(programme).currency();
        } catch (Refused silent) {
            return null;
        }
    }

    private Snapshot ask(String programme, @Nullable Kept known, @Nullable Position position) {
        String etag = known == null ? null : known.etag();
        return switch (reader.ask(() -> ledger.snapshot(programme, etag))) {
            case Answer.Told<Snapshot> told -> keep(programme, told.value(), told.etag(), position);
            case Answer.Unchanged<Snapshot> unchanged
            when known != null -> keep(programme, known.snapshot(), known.etag(), position);
            case Answer.Silent<Snapshot> silent when known != null -> known.snapshot();
            case Answer.Declined<Snapshot> declined -> {
                kept.remove(programme);
                throw declined.problem().status() == 404 ? Refused.notFound() : Answer.unavailable();
            }
            case Answer.Unchanged<Snapshot> unchanged -> throw Answer.unavailable();
            case Answer.Silent<Snapshot> silent -> throw Answer.unavailable();
        };
    }

    private Snapshot keep(String programme, Snapshot snapshot, @Nullable String etag, @Nullable Position position) {
        kept.put(programme, new Kept(snapshot, etag, System.nanoTime(), position));
        return snapshot;
    }
}

package org.codonor.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codonor.common.audit.Head;
import org.codonor.common.audit.Heads;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.measure.Moment;
import org.codonor.reporting.quarter.FineQuarter;
import org.codonor.reporting.quarter.QuarterRows;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Position;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/** Finds what figures are made of: closed quarters from their packages alone, the others from the ledger and here. */
@ApplicationScoped
class Gathering {
    @Inject
    QuarterRows quarters;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    Heads heads;

    /**
     * Where everything stands: what is frozen, and what the rest depends on.
     *
     * @param open the first quarter that is not read from a package; null when all are
     */
    record Stand(List<FineQuarter> frozen, @Nullable Quarter open, Basis basis) {}

    /** What figures of open quarters depend on; equal while nothing has changed. */
    record Basis(@Nullable Position ledger, long own, String day) {
        static final Basis FROZEN = new Basis(null, 0, "");
    }

    /** Refused when there is no such programme (404) or version (404), or the ledger is silent (503). */
    Stand stand(Query query) {
        var frozen = new ArrayList<FineQuarter>();
        for (Quarter quarter : query.span().quarters()) {
            Optional<FineQuarter> found = frozen(query, quarter);
            if (found.isEmpty()) {
                return new Stand(List.copyOf(frozen), quarter, basis(query.programme()));
            }
            frozen.add(found.get());
        }
        return new Stand(List.copyOf(frozen), null, Basis.FROZEN);
    }

    /** All quarters, in order. */
    List<FineQuarter> rows(Query query, Stand stand) {
        var all = new ArrayList<>(stand.frozen());
        if (stand.open() != null && stand.basis().ledger() != null) {
            var programme = programmes.at(query.programme(), stand.basis().ledger());
            var moment = new Moment(query.knownAt(), null, query.restated());
            all.addAll(quarters.open(programme, stand.open(), query.span().to(), moment));
        }
        return all;
    }

    private Optional<FineQuarter> frozen(Query query, Quarter quarter) {
        Instant since = query.restated()
                ? null
                : quarters.closedSince(query.programme(), quarter).orElse(null);
        boolean wasClosed =
                since != null && (query.knownAt() == null || !query.knownAt().isBefore(since));
        Optional<FineQuarter> found =
                wasClosed ? quarters.frozen(query.programme(), quarter, query.version()) : Optional.empty();
        if (query.version() != 1 && found.isEmpty()) {
            throw Refused.notFound();
        }
        return found;
    }

    private Basis basis(String programme) {
        Position position = reader.ask(() -> ledger.head(programme)).orRefuse();
        long own = heads.read(programme).map(Head::seq).orElse(0L);
        return new Basis(position, own, clock.today(programme).toString());
    }
}

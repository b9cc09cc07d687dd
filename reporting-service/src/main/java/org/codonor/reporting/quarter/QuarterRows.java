package org.codonor.reporting.quarter;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.duty.Standing;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.FineRows;
import org.codonor.reporting.measure.FineTable;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.measure.Moment;
import org.codonor.reporting.reference.LedgerRates;
import org.codonor.reporting.reference.Snapshot;

/** What figures of a quarter are made of: from its package alone when it is closed, else from the ledger and here. */
@ApplicationScoped
public class QuarterRows {
    private static final int MOST_KEPT = 40;

    @Inject
    Packages packages;

    @Inject
    KeptQuarters kept;

    @Inject
    FineRows fineRows;

    @Inject
    Duties duties;

    @Inject
    ProgrammeClock clock;

    @Inject
    ObjectMapper mapper;

    private record Key(String programme, Quarter quarter, int version) {}

    private final Map<Key, FineQuarter> read = Collections.synchronizedMap(new Latest());

    /**
     * Since when a quarter is closed: what its cut includes was on record then. A quarter before the first of the books
     * is closed with that one.
     */
    public Optional<Instant> closedSince(String programme, Quarter quarter) {
        KeptQuarter found = kept.of(programme, quarter);
        Optional<KeptQuarter> closed = found.isClosed() ? Optional.of(found) : withTheFirst(programme, quarter);
        return closed.map(KeptQuarter::cut).map(Cut::recordedAt);
    }

    /** The frozen quarter, if it is closed and has that version; without any row before the first of the books. */
    public Optional<FineQuarter> frozen(String programme, Quarter quarter, int version) {
        return packaged(programme, quarter, version)
                .or(() -> withTheFirst(programme, quarter)
                        .filter(first -> version == 1)
                        .flatMap(first -> packaged(programme, first.quarter(), version))
                        .map(first -> first.emptyBefore(quarter)));
    }

    /** The rates that the amounts of a frozen quarter were made with; none when it has no package of its own. */
    public Optional<LedgerRates> frozenRates(String programme, Quarter quarter, int version) {
        return packages.find(programme, quarter, version)
                .map(made -> new LedgerRates(
                        parse(made, Packing.PROGRAMME, Snapshot.class).currency(),
                        PackageTables.rates(made.file(Packing.RATES))));
    }

    private Optional<KeptQuarter> withTheFirst(String programme, Quarter quarter) {
        return kept.firstClosed(programme).filter(first -> quarter.isBefore(first.quarter()));
    }

    private Optional<FineQuarter> packaged(String programme, Quarter quarter, int version) {
        FineQuarter known = read.get(new Key(programme, quarter, version));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<FineQuarter> found = packages.find(programme, quarter, version).map(this::unpacked);
        found.ifPresent(frozen -> read.put(new Key(programme, quarter, version), frozen));
        return found;
    }

    /** The programme as the newest package has it. */
    public Optional<Snapshot> programmeOfNewest(String programme) {
        return packages.newest(programme).map(newest -> parse(newest, Packing.PROGRAMME, Snapshot.class));
    }

    /** Quarters that are read from the ledger, in order. */
    public List<FineQuarter> open(Snapshot programme, Quarter from, Quarter to, Moment moment) {
        FineRows.Read told = read(programme, from, to, moment);
        Instant knownAt = moment.knownAt();
        LocalDate today =
                knownAt == null ? clock.today(programme.programme()) : clock.dateOf(programme.programme(), knownAt);
        List<Standing> owed = knownAt == null
                ? duties.of(programme.programme())
                : duties.asKnownAt(programme.programme(), knownAt, today);
        var quarters = new ArrayList<FineQuarter>();
        for (Quarter each = from; !each.isAfter(to); each = each.next()) {
            Quarter quarter = each;
            List<FineRow> rows = told.rows().stream()
                    .filter(row -> row.quarter().equals(quarter))
                    .toList();
            quarters.add(new FineQuarter(
                    quarter,
                    programme,
                    told.knownAt(),
                    told.ownKnownAt(),
                    Coverage.of(quarter, owed, today),
                    0,
                    null,
                    Measure.all(),
                    complete(programme.programme(), quarter, rows)));
        }
        return quarters;
    }

    FineRows.Read read(Snapshot programme, Quarter from, Quarter to, Moment moment) {
        duties.refresh(programme.programme());
        return fineRows.read(programme, from, to, moment);
    }

    /** The quarter before, whose package holds what was foreseen for this one; none when it is not closed. */
    public Optional<FineQuarter> heldBefore(String programme, Quarter quarter) {
        return packaged(programme, quarter.previous(), 1);
    }

    /** With what the package of the quarter before held of it; without, when that quarter is not closed. */
    List<FineRow> complete(String programme, Quarter quarter, List<FineRow> rows) {
        return heldBefore(programme, quarter)
                .map(before -> {
                    var all = new ArrayList<>(rows);
                    all.addAll(FineRows.variance(quarter, rows, before.rows()));
                    return List.copyOf(all);
                })
                .orElse(rows);
    }

    private FineQuarter unpacked(QuarterPackage made) {
        return new FineQuarter(
                made.quarter(),
                parse(made, Packing.PROGRAMME, Snapshot.class),
                made.cut().recordedAt(),
                made.cut().recordedAt(),
                parse(made, Packing.COVERAGE, Coverage.class),
                made.version(),
                made.cut(),
                PackageTables.measures(made.file(Packing.MEASURES)),
                FineTable.read(made.file(Packing.FIGURES)));
    }

    private <T> T parse(QuarterPackage made, String file, Class<T> type) {
        try {
            return mapper.readValue(made.file(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Latest extends LinkedHashMap<Key, FineQuarter> {
        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FineQuarter> eldest) {
            return size() > MOST_KEPT;
        }
    }
}

package org.codonor.reporting.quarter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.measure.Figure;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Everything that figures of a quarter are made of, wherever it comes from.
 *
 * @param knownAt when the newest entry of the ledger in it was recorded
 * @param ownKnownAt the same of what this service knows itself
 * @param version of the package it comes from; 0 when it comes from none: it is open, or before the first of the books
 * @param cut where the ledger stood when it was frozen
 * @param measures those that it tells: of a frozen quarter, those that there were when it was frozen
 */
public record FineQuarter(
        Quarter quarter,
        Snapshot programme,
        Instant knownAt,
        Instant ownKnownAt,
        Coverage coverage,
        int version,
        @Nullable Cut cut,
        Set<Measure> measures,
        List<FineRow> rows) {
    public boolean isFrozen() {
        return cut != null;
    }

    /** An earlier quarter in which nothing could be booked, closed together with this one, the first. */
    FineQuarter emptyBefore(Quarter earlier) {
        return new FineQuarter(earlier, programme, knownAt, ownKnownAt, Coverage.NONE, 0, cut, measures, List.of());
    }

    /** Is this measure told of it? */
    public boolean tells(Measure measure) {
        return measures.contains(measure) && (!isFrozen() || !measure.isOfOpenQuarters());
    }

    public String status() {
        return isFrozen() ? Figure.CLOSED : Figure.PRELIMINARY;
    }
}

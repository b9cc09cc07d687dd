package org.codonor.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.measure.Dimension;
import org.codonor.reporting.quarter.FineQuarter;
import org.jspecify.annotations.Nullable;

/** What figures are made of, for other features: closed quarters from their packages, the others from the ledger. */
@ApplicationScoped
public class FigureQuarters {
    @Inject
    Gathering gathering;

    @Inject
    ProgrammeClock clock;

    /** The quarter before a year, and those of the year that have begun; refused (422) when none has. */
    public List<FineQuarter> ofYear(String programme, Quarter first, @Nullable Instant knownAt, boolean restated) {
        Query year = year(programme, first, knownAt, restated);
        Query all = query(programme, Span.of(first.previous(), year.span().to()), knownAt, restated);
        return gathering.rows(all, gathering.stand(all));
    }

    /** A quarter that is open with what belongs to it, in whatever quarter it is booked. */
    public FineQuarter restated(String programme, Quarter quarter, @Nullable Instant knownAt) {
        Query wish = query(programme, Span.of(quarter), knownAt, true);
        return gathering.rows(wish, gathering.stand(wish)).getLast();
    }

    /** Refused (422, R05) when nothing of the year has begun. */
    public void expectBegun(String programme, Quarter first) {
        year(programme, first, null, false);
    }

    private Query year(String programme, Quarter first, @Nullable Instant knownAt, boolean restated) {
        return query(programme, new Span(Span.Kind.YEAR, first, first.plus(3), ""), knownAt, restated)
                .begunBy(clock.today(programme));
    }

    private static Query query(String programme, Span span, @Nullable Instant knownAt, boolean restated) {
        return new Query(programme, span, EnumSet.of(Dimension.DONOR), List.of(), knownAt, restated, 1);
    }
}

package org.codonor.reporting.quarter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.duty.Standing;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.FineRows;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.measure.Moment;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.LedgerRates;
import org.codonor.reporting.reference.Position;
import org.codonor.reporting.reference.Reader;
import org.codonor.reporting.reference.Snapshot;

/**
 * The next version of a closed quarter's package: later corrections count in the quarter they belong to, and so do the
 * reports that came late. What was foreseen and counted of cases when it closed stays as it was, and the versions before
 * stay for ever.
 */
@ApplicationScoped
class Reissue {
    @Inject
    Quarters quarters;

    @Inject
    KeptQuarters kept;

    @Inject
    QuarterRows quarterRows;

    @Inject
    Packages packages;

    @Inject
    Packing packing;

    @Inject
    Freezing freezing;

    @Inject
    Duties duties;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /** What the ledger says now, read before the change. */
    record Fresh(Cut cut, FineRows.Read rows, List<Standing> duties, LedgerRates rates) {}

    Fresh read(Snapshot programme, Quarter quarter) {
        KeptQuarter closed = kept.of(programme.programme(), quarter);
        Position head = reader.ask(() -> ledger.head(programme.programme())).orRefuse();
        var cut = new Cut(Math.toIntExact(head.epoch()), head.seq(), head.hash(), head.recordedAt());
        return new Fresh(
                cut,
                quarterRows.read(programme, quarter, quarter, new Moment(null, cut.seq(), true)),
                duties.of(programme.programme()),
                freezing.rates(closed, cut));
    }

    @Change
    QuarterView reissue(Snapshot programme, Quarter quarter, Fresh fresh, String reason) {
        QuarterView seen = quarters.view(programme, quarter, act.today(), null);
        tags.check(seen);
        KeptQuarter closed = kept.of(programme.programme(), quarter);
        if (!closed.isClosed()) {
            throw Refused.wrongState(seen.state(), seen.allowedActions());
        }
        int last = packages.versions(programme.programme(), quarter).size();
        FineQuarter before =
                quarterRows.frozen(programme.programme(), quarter, last).orElseThrow();
        List<FineRow> rows = quarterRows.complete(programme.programme(), quarter, restated(before, fresh));
        List<Difference> difference = Difference.between(before.rows(), rows);
        if (difference.isEmpty()) {
            throw Refused.because(ReportingProblem.NOTHING_TO_REISSUE)
                    .rule("R77")
                    .with("state", seen.state())
                    .with("allowedActions", seen.allowedActions());
        }
        var now = new FineQuarter(
                quarter,
                programme,
                fresh.cut().recordedAt(),
                before.ownKnownAt(),
                Coverage.of(quarter, fresh.duties(), act.today()),
                last + 1,
                fresh.cut(),
                Measure.all(),
                rows);
        QuarterPackage made = packing.pack(
                new Frozen(
                        closed, last + 1, reason, now, fresh.rates(), fresh.cut(), freezing.checkpoint(), difference),
                act.at(),
                act.actor());
        packages.add(made);
        QuarterView after = quarters.view(programme, quarter, act.today(), null);
        act.record(Entry.of("quarter", closed.id(), quarter.toString())
                .because(reason)
                .before(seen)
                .after(after)
                .with("manifestSha256", made.sha256()));
        return after;
    }

    private static List<FineRow> restated(FineQuarter before, Fresh fresh) {
        var rows = new ArrayList<FineRow>();
        fresh.rows().rows().stream().filter(row -> isToldAnew(row.measure())).forEach(rows::add);
        before.rows().stream()
                .filter(row -> !isToldAnew(row.measure()) && row.measure() != Measure.VARIANCE)
                .forEach(rows::add);
        return rows;
    }

    private static boolean isToldAnew(Measure measure) {
        return !measure.isOwn() || measure.isOfReports();
    }
}

package org.codonor.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.calendar.QuarterNames;
import org.codonor.reporting.figures.FigureQuarters;
import org.codonor.reporting.measure.Figure;
import org.codonor.reporting.quarter.FineQuarter;
import org.codonor.reporting.quarter.QuarterRows;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.LedgerRates;
import org.codonor.reporting.reference.Reader;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** Draws up a donor's statement of its fiscal year. */
@ApplicationScoped
class Statements {
    private static final int A_YEAR = 4;
    private static final String SHARED =
            "Expenditure is attributed by the funding plan; single costs cannot be traced to a donor (R73).";

    @Inject
    FigureQuarters figures;

    @Inject
    QuarterRows quarters;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    StatementView of(Snapshot programme, String donor, String year, @Nullable Instant knownAt) {
        Snapshot.Donor who = find(programme, donor);
        QuarterNames names = QuarterNames.of(programme);
        Quarter first = names.firstOfYear(donor, year);
        List<FineQuarter> told = figures.ofYear(programme.programme(), first, knownAt, false);
        FineQuarter last = told.getLast();
        var rows = DonorRows.of(
                donor, told, last.isFrozen() ? null : figures.restated(programme.programme(), last.quarter(), knownAt));
        OwnCurrency own = OwnCurrency.of(
                donor, who.currency(), rates(programme.programme(), rows.last(), knownAt), first.first());
        var lines = new StatementLines(
                rows,
                Money.currency(programme.currency()),
                own,
                new Explanations(programme.programme(), rows, knownAt));
        return new StatementView(
                StatementView.self(programme.programme(), donor, year, knownAt),
                programme.programme(),
                donor,
                year,
                first.first(),
                rows.last().quarter().last(),
                status(rows.year()),
                knownAt(rows.year()),
                programme.currency(),
                own == null ? null : own.currency().getCurrencyCode(),
                own == null ? null : own.rate().toPlainString(),
                rows.year().stream()
                        .map(quarter -> ofQuarter(quarter, names, donor))
                        .toList(),
                notes(rows, own),
                lines.of(first.plus(A_YEAR - 1)));
    }

    /** Where it is read; refused as reading it would be. */
    String address(Snapshot programme, String donor, String year, @Nullable Instant knownAt) {
        find(programme, donor);
        figures.expectBegun(programme.programme(), QuarterNames.of(programme).firstOfYear(donor, year));
        return StatementView.self(programme.programme(), donor, year, knownAt);
    }

    private static Snapshot.Donor find(Snapshot programme, String donor) {
        return programme.donors().stream()
                .filter(each -> each.code().equals(donor))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** As frozen with the last quarter; else as the ledger has them now, or had them at the moment. */
    private LedgerRates rates(String programme, FineQuarter last, @Nullable Instant knownAt) {
        return last.isFrozen()
                ? quarters.frozenRates(programme, last.quarter(), last.version())
                        .orElseGet(() -> askedRates(programme, last, knownAt))
                : askedRates(programme, last, knownAt);
    }

    private LedgerRates askedRates(String programme, FineQuarter last, @Nullable Instant knownAt) {
        return last.cut() == null
                ? reader.ask(() -> ledger.ratesKnownAt(programme, last.quarter(), knownAt))
                        .orRefuse()
                : reader.ask(() -> ledger.rates(
                                programme, last.quarter(), last.cut().seq()))
                        .orRefuse();
    }

    private static StatementView.OfQuarter ofQuarter(FineQuarter quarter, QuarterNames names, String donor) {
        return StatementView.OfQuarter.of(
                quarter.quarter(),
                names.label(donor, quarter.quarter()).orElse(""),
                quarter.status(),
                quarter.coverage());
    }

    private static String status(List<FineQuarter> year) {
        boolean closed = year.size() == A_YEAR && year.stream().allMatch(FineQuarter::isFrozen);
        return closed ? Figure.CLOSED : Figure.PRELIMINARY;
    }

    private static String knownAt(List<FineQuarter> year) {
        return year.stream()
                .map(FineQuarter::knownAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .toString();
    }

    private static List<String> notes(DonorRows rows, @Nullable OwnCurrency own) {
        var notes = new ArrayList<String>();
        notes.add(SHARED);
        if (own != null) {
            notes.add("Received is told in " + own.currency() + " as it came; everything else at "
                    + own.rate().toPlainString() + ", what the receipts brought on average; the opening at "
                    + own.openingRate().toPlainString()
                    + ", the average before the year. Wholes are rounded one by one, their parts so that they sum to"
                    + " them, and the expected balance is told out of what is shown.");
        }
        if (rows.year().size() < A_YEAR) {
            notes.add("The year is not over: " + rows.last().quarter() + " is its last quarter that has begun.");
        }
        return notes;
    }
}

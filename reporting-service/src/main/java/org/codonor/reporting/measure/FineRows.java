package org.codonor.reporting.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.reference.FigureQuestion;
import org.codonor.reporting.reference.FigureRows;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Reader;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the finest grain of quarters that are not frozen: the ledger's and this service's own. */
@ApplicationScoped
public class FineRows {
    private static final int QUARTERS = 4;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    OwnRows own;

    @Inject
    DonorShares shares;

    /**
     * Rows of some quarters.
     *
     * @param knownAt when the newest entry of the ledger in them was recorded
     * @param ownKnownAt the same of what this service knows itself
     */
    public record Read(String currency, Instant knownAt, Instant ownKnownAt, List<FineRow> rows) {}

    /** Refused for now (503) when the ledger is silent. */
    public Read read(Snapshot programme, Quarter from, Quarter to, Moment moment) {
        var question = new FigureQuestion(
                programme.programme(),
                new Quarter(from.year(), 1),
                to,
                moment.seq() == null ? moment.knownAt() : null,
                moment.seq(),
                moment.restated());
        FigureRows told = reader.ask(() -> ledger.figureRows(question)).orRefuse();
        List<FineRow> all =
                told.rows().stream().map(FineRow::of).flatMap(Optional::stream).toList();
        List<Quarter> quarters = new ArrayList<>();
        for (Quarter each = from; !each.isAfter(to); each = each.next()) {
            quarters.add(each);
        }
        OwnRows.Known known = own.of(programme, quarters, moment, all);
        var rows = new ArrayList<FineRow>();
        all.stream().filter(row -> !row.quarter().isBefore(from)).forEach(rows::add);
        List<FineRow> ours = new ArrayList<>(known.rows());
        ours.addAll(shares.divided(programme.programme(), known.undivided()));
        rows.addAll(ours);
        quarters.forEach(quarter -> spentInYear(quarter, all, rows));
        quarters.forEach(quarter -> yearEnd(quarter, all, ours, rows));
        return new Read(told.currency(), told.knownAt(), known.newest(), rows);
    }

    /**
     * The forecast for a quarter, as it was held at the end of the one before, less what was spent; of agreements for which
     * one was held.
     */
    public static List<FineRow> variance(Quarter quarter, Collection<FineRow> rows, Collection<FineRow> before) {
        return compared(quarter, rows, before).stream()
                .map(row -> new FineRow(quarter, row.place(), Measure.VARIANCE, "q", row.basis(), row.amount()))
                .toList();
    }

    /** What a variance is the sum of: the forecasts that were held, and the expenditure that is compared, as a negative. */
    public static List<FineRow> compared(Quarter quarter, Collection<FineRow> rows, Collection<FineRow> before) {
        List<FineRow> held = before.stream()
                .filter(row -> row.measure() == Measure.FORECAST_EXPENDITURE_Q1)
                .toList();
        Set<@Nullable String> foreseen =
                held.stream().map(row -> row.place().agreement()).collect(Collectors.toSet());
        var found = new ArrayList<>(held);
        rows.stream()
                .filter(row -> row.is(Measure.EXPENDITURE, "q") && row.quarter().equals(quarter))
                .filter(row -> foreseen.contains(row.place().agreement()))
                .map(row -> new FineRow(
                        quarter,
                        row.place(),
                        Measure.EXPENDITURE,
                        "q",
                        row.basis(),
                        row.amount().negate()))
                .forEach(found::add);
        return found;
    }

    /** What was spent in the calendar year, and what is foreseen for the rest of it. */
    private static void yearEnd(Quarter quarter, List<FineRow> all, List<FineRow> ours, List<FineRow> rows) {
        all.stream()
                .filter(row -> row.is(Measure.EXPENDITURE, "q")
                        && row.quarter().year() == quarter.year()
                        && !row.quarter().isAfter(quarter))
                .map(row -> ofYearEnd(quarter, row))
                .forEach(rows::add);
        int left = QUARTERS - quarter.number();
        ours.stream()
                .filter(row -> row.quarter().equals(quarter)
                        && Measure.EXPENDITURE_AHEAD.subList(0, left).contains(row.measure()))
                .map(row -> ofYearEnd(quarter, row))
                .forEach(rows::add);
    }

    private static FineRow ofYearEnd(Quarter quarter, FineRow row) {
        return new FineRow(quarter, row.place(), Measure.FORECAST_EXPENDITURE_YEAR_END, "q", row.basis(), row.amount());
    }

    private static void spentInYear(Quarter quarter, List<FineRow> all, List<FineRow> rows) {
        all.stream()
                .filter(row -> row.is(Measure.EXPENDITURE, "q") || row.is(Measure.DIRECT_COST, "q"))
                .filter(row ->
                        row.quarter().year() == quarter.year() && !row.quarter().isAfter(quarter))
                .map(row -> new FineRow(quarter, row.place(), Measure.SPENT_YEAR, "bal", row.basis(), row.amount()))
                .forEach(rows::add);
    }
}

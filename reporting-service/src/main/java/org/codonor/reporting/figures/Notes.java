package org.codonor.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.codonor.reporting.measure.Figure;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.quarter.FineQuarter;
import org.jspecify.annotations.Nullable;

/** What a reader of figures must know of them. */
final class Notes {
    private static final String NOT_TRACEABLE =
            "PRO_RATA amounts are shares by the funding plan; single costs cannot be traced to a donor.";
    private static final int MOST = 20;

    private Notes() {}

    static @Nullable List<String> of(Query query, List<FineQuarter> quarters, List<Figure> rows) {
        var notes = new ArrayList<String>();
        boolean shared = rows.stream()
                .anyMatch(row -> row.basis().equals("PRO_RATA") || row.basis().equals("MIXED"));
        if (shared) {
            notes.add(NOT_TRACEABLE);
        }
        if (query.measures().contains(Measure.VARIANCE)) {
            quarters.stream().flatMap(quarter -> nothingHeld(quarter).stream()).forEach(notes::add);
        }
        List<Measure> wanted = query.wanted();
        if (wanted.contains(Measure.EXPENDITURE) || wanted.contains(Measure.BALANCE_PARTNER)) {
            quarters.forEach(quarter -> notes.addAll(prefinanced(quarter)));
        }
        return notes.isEmpty() ? null : notes.stream().limit(MOST).toList();
    }

    /** Why there is no variance in a quarter (R65). */
    private static Optional<String> nothingHeld(FineQuarter quarter) {
        return quarter.rows().stream().anyMatch(row -> row.measure() == Measure.VARIANCE)
                ? Optional.empty()
                : Optional.of("There is no variance in " + quarter.quarter() + ": no closed package of "
                        + quarter.quarter().previous() + " holds a forecast for it.");
    }

    /** Where a donor's share of what was spent is more than it paid (R72): a warning. */
    private static List<String> prefinanced(FineQuarter quarter) {
        Map<String, BigDecimal> stocks = new TreeMap<>();
        quarter.rows().stream()
                .filter(row -> row.measure() == Measure.BALANCE_PARTNER)
                .forEach(row -> stocks.merge(
                        row.place().donor() + " under " + row.place().agreement(), row.amount(), BigDecimal::add));
        return stocks.entrySet().stream()
                .filter(stock -> stock.getValue().signum() < 0)
                .map(stock -> "PREFINANCED (R72): in " + quarter.quarter() + " the share of " + stock.getKey() + " is "
                        + stock.getValue().negate().toPlainString() + " above what was paid.")
                .toList();
    }
}

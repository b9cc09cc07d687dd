package org.codonor.reporting.measure;

import java.math.BigDecimal;
import java.util.Optional;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.reference.FigureRows;

/** An amount of the finest grain: all figures are sums of these, and shares of such sums. */
public record FineRow(Quarter quarter, Place place, Measure measure, String period, String basis, BigDecimal amount) {
    public static final String NO_BASIS = "NA";

    /** A row of the ledger; none when it measures what is not published. */
    static Optional<FineRow> of(FigureRows.Row row) {
        var place = new Place(
                row.donor(),
                row.contribution(),
                row.coreArea(),
                row.geo(),
                row.partner(),
                row.agreement(),
                row.line(),
                row.outcome());
        return Measure.of(row.measure())
                .map(measure -> new FineRow(
                        row.quarter(), place, measure, row.period(), row.basis(), new BigDecimal(row.amount())));
    }

    /** Of a quarter, attributed to nobody. */
    static FineRow of(Quarter quarter, Place place, Measure measure, BigDecimal amount) {
        return new FineRow(quarter, place, measure, measure.periods().getFirst(), NO_BASIS, amount);
    }

    boolean is(Measure wanted, String ofPeriod) {
        return measure == wanted && period.equals(ofPeriod);
    }
}

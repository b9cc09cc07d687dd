package org.codonor.reporting.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.codonor.common.period.Quarter;

/** The rows of a year out of those of its quarters (R04): what flows is added up, what stands is as at the end. */
public final class YearRows {
    /** The period of a year's own sums. */
    public static final String YEAR = "y";

    private YearRows() {}

    /** Of the quarters that have begun, the last of which stands for the end. */
    public static List<FineRow> of(Collection<FineRow> rows, Quarter last) {
        var year = new ArrayList<FineRow>();
        for (FineRow row : rows) {
            boolean flows = row.period().equals("q");
            if (flows && !isForecast(row.measure())) {
                year.add(new FineRow(last, row.place(), row.measure(), YEAR, row.basis(), row.amount()));
            } else if (!flows && row.quarter().equals(last)) {
                year.add(row);
            }
        }
        return year;
    }

    /** What is foreseen at the end of a quarter has no sum over quarters. */
    public static boolean isForecast(Measure measure) {
        return Measure.EXPENDITURE_AHEAD.contains(measure)
                || Measure.DISBURSEMENT_AHEAD.contains(measure)
                || Measure.RECEIPTS_AHEAD.contains(measure)
                || measure == Measure.FORECAST_EXPENDITURE_YEAR_END;
    }
}

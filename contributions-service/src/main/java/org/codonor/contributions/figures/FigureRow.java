package org.codonor.contributions.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** One figure; a dimension that was not grouped by is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureRow(
        Quarter quarter,
        @Nullable String donor,
        @Nullable String contribution,
        @Nullable String coreArea,
        @Nullable String geo,
        @Nullable String partner,
        @Nullable String agreement,
        @Nullable String line,
        @Nullable String outcome,
        String measure,
        String period,
        String basis,
        String amount) {
    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

    /** By all keys, in the order of the columns (domain 5.7). */
    static final Comparator<FigureRow> ORDER = Comparator.comparing(FigureRow::quarter)
            .thenComparing(FigureRow::donor, TEXT)
            .thenComparing(FigureRow::contribution, TEXT)
            .thenComparing(FigureRow::coreArea, TEXT)
            .thenComparing(FigureRow::geo, TEXT)
            .thenComparing(FigureRow::partner, TEXT)
            .thenComparing(FigureRow::agreement, TEXT)
            .thenComparing(FigureRow::line, TEXT)
            .thenComparing(FigureRow::measure)
            .thenComparing(FigureRow::period)
            .thenComparing(FigureRow::basis)
            .thenComparing(FigureRow::outcome, TEXT);

    /** Only what it is grouped by. */
    FigureRow group() {
        return new FigureRow(
                quarter, donor, contribution, coreArea, geo, partner, agreement, line, outcome, "", "", "", "");
    }
}

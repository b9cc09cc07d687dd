package org.codonor.reporting.measure;

import java.math.BigDecimal;
import java.util.Comparator;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A figure before it is written.
 *
 * @param amount null for a share of nothing, and for what nobody foresaw
 */
public record GroupedRow(
        Quarter quarter,
        Place place,
        Measure measure,
        String period,
        String basis,
        @Nullable BigDecimal amount) {
    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

    /** By all keys, in the order of the columns. */
    public static final Comparator<GroupedRow> ORDER = Comparator.comparing(GroupedRow::quarter)
            .thenComparing(row -> row.place.donor(), TEXT)
            .thenComparing(row -> row.place.contribution(), TEXT)
            .thenComparing(row -> row.place.coreArea(), TEXT)
            .thenComparing(row -> row.place.geo(), TEXT)
            .thenComparing(row -> row.place.partner(), TEXT)
            .thenComparing(row -> row.place.agreement(), TEXT)
            .thenComparing(row -> row.place.line(), TEXT)
            .thenComparing(row -> row.measure.wire())
            .thenComparing(GroupedRow::period)
            .thenComparing(GroupedRow::basis)
            .thenComparing(row -> row.place.outcome(), TEXT);
}

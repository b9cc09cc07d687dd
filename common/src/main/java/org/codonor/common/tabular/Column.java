package org.codonor.common.tabular;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is written: its name, its kind of cells, what it means, and where a row's cell comes from.
 *
 * @param cell the value, or null for an empty cell: {@code String}, {@code BigDecimal} with the decimals that are shown,
 *     {@code Integer} or {@code LocalDate}
 */
record Column<R>(String name, Kind kind, String meaning, Function<R, ? extends @Nullable Object> cell) {
    /** What the cells of a column are; only text can be mistaken for a formula. */
    enum Kind {
        TEXT("text"),
        AMOUNT("number"),
        INTEGER("whole number"),
        DATE("date");

        final String told;

        Kind(String told) {
            this.told = told;
        }
    }
}

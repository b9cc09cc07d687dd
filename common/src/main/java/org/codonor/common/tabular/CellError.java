package org.codonor.common.tabular;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a cell, a row or a column, told as a person finds it in the file.
 *
 * @param column the letter; null when the row is meant
 * @param header the name of the column
 * @param text what is written there
 * @param remedy what to do about it
 * @param rule the rule of the domain that is broken, if it is one
 */
public record CellError(
        @Nullable String sheet,
        int row,
        @Nullable String column,
        @Nullable String header,
        @Nullable String text,
        String code,
        String remedy,
        @Nullable String rule) {
    private static final int MOST_TEXT = 100;

    static CellError at(Sheet sheet, Cell cell, @Nullable String header, String code, String remedy) {
        return new CellError(
                sheet.name(), cell.row(), cell.letter(), header, shortened(cell.text()), code, remedy, null);
    }

    static @Nullable String shortened(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "…" : text;
    }
}

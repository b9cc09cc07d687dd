package org.codonor.common.tabular;

/**
 * A cell as it stands in a file.
 *
 * @param text what is written there; of a workbook's number all its digits, of its date the ISO form
 * @param row as the spreadsheet counts it, from 1
 * @param column from 0
 */
public record Cell(int row, int column, Kind kind, String text) {
    /** What a workbook says about the value; in a CSV file everything is text. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number that is shown as a percentage. */
        PERCENTAGE,
        DATE,
        BOOLEAN,
        /** A formula without a value, or with an error for a value. */
        BROKEN
    }

    static Cell empty(int row, int column) {
        return new Cell(row, column, Kind.EMPTY, "");
    }

    public boolean isBlank() {
        return Spaces.stripped(text).isEmpty();
    }

    /** The column as a spreadsheet names it: A, B … Z, AA. */
    public String letter() {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}

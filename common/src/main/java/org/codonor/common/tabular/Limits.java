package org.codonor.common.tabular;

/**
 * How much of a file is read.
 *
 * @param bytes of the file as it arrives
 * @param unpacked bytes that a workbook may unpack to
 * @param rows of a sheet, blank ones included
 * @param columns of a row
 * @param text characters of a cell
 */
public record Limits(int bytes, long unpacked, int rows, int columns, int text) {
    /** Enough for any form that a person fills in. */
    public static final Limits FORM = new Limits(5 << 20, 20L << 20, 5_000, 200, 4_000);
}

package org.codonor.common.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a table as a workbook: typed cells under a header row that stays, a second sheet that explains the columns, and one of notes. */
final class XlsxOut {
    private static final String CREATOR = "Codonor";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final int ROWS_AT_ONCE = 1000;

    private XlsxOut() {}

    static <R> void write(String name, List<Column<R>> columns, Iterable<R> rows, List<String> notes, OutputStream out)
            throws IOException {
        var written = new ByteArrayOutputStream();
        try (var workbook = new Workbook(written, CREATOR, null)) {
            data(workbook.newWorksheet(name), columns, rows);
            explanation(workbook.newWorksheet("Columns"), columns);
            if (!notes.isEmpty()) {
                remarks(workbook.newWorksheet("Notes"), notes);
            }
        }
        timeless(written.toByteArray(), out);
    }

    private static <R> void data(Worksheet sheet, List<Column<R>> columns, Iterable<R> rows) throws IOException {
        sheet.freezePane(0, 1);
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c).name());
            sheet.style(0, c).bold().set();
            sheet.width(c, Math.max(12, columns.get(c).name().length() + 2));
        }
        int r = 0;
        for (R row : rows) {
            r++;
            for (int c = 0; c < columns.size(); c++) {
                Column<R> column = columns.get(c);
                cell(sheet, r, c, column.kind(), column.cell().apply(row));
            }
            if (r % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Column.Kind kind, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (kind) {
            case TEXT -> sheet.value(row, column, value.toString());
            case AMOUNT -> {
                var amount = (BigDecimal) value;
                sheet.value(row, column, amount);
                sheet.style(row, column).format(format(amount.scale())).set();
            }
            case INTEGER -> sheet.value(row, column, (Integer) value);
            case DATE -> {
                sheet.value(row, column, (LocalDate) value);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
        }
    }

    private static String format(int decimals) {
        return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private static <R> void explanation(Worksheet sheet, List<Column<R>> columns) {
        String[] header = {"column", "kind", "meaning"};
        for (int c = 0; c < header.length; c++) {
            sheet.value(0, c, header[c]);
            sheet.style(0, c).bold().set();
        }
        sheet.width(0, 24);
        sheet.width(1, 14);
        sheet.width(2, 100);
        for (int r = 0; r < columns.size(); r++) {
            sheet.value(r + 1, 0, columns.get(r).name());
            sheet.value(r + 1, 1, columns.get(r).kind().told);
            sheet.value(r + 1, 2, columns.get(r).meaning());
        }
    }

    private static void remarks(Worksheet sheet, List<String> notes) {
        sheet.width(0, 120);
        for (int r = 0; r < notes.size(); r++) {
            sheet.value(r, 0, notes.get(r));
        }
    }

    /** Without the time of writing, so that equal rows are equal bytes and have an equal ETag. */
    private static void timeless(byte[] workbook, OutputStream out) throws IOException {
        var parts = Parts.unpacked(workbook, Integer.MAX_VALUE);
        parts.computeIfPresent(
                PROPERTIES,
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replaceAll("<dcterms:created.*</dcterms:created>", "")
                        .getBytes(StandardCharsets.UTF_8));
        Parts.pack(parts, out);
    }
}

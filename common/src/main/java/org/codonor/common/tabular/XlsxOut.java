package org.codonor.common.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a workbook: typed cells under a header row that stays, a second sheet that explains the columns, and
 * one of notes. Texts stand in their cells and rows go to a file on disk every so many, so that a workbook of any length
 * takes little memory; and nothing says when it was written, so that equal rows are equal bytes and have an equal ETag.
 */
final class XlsxOut {
    private static final String CREATOR = "Codonor";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*</dcterms:created>");
    private static final int ROWS_AT_ONCE = 1000;

    private XlsxOut() {}

    static <R> void write(String name, List<Column<R>> columns, Iterable<R> rows, List<String> notes, OutputStream out)
            throws IOException {
        Path written = Files.createTempFile("workbook", ".xlsx");
        try {
            try (var workbook = new Workbook(Files.newOutputStream(written), CREATOR, null)) {
                data(workbook.newWorksheet(name), columns, rows);
                explanation(workbook.newWorksheet("Columns"), columns);
                if (!notes.isEmpty()) {
                    remarks(workbook.newWorksheet("Notes"), notes);
                }
            }
            timeless(written, out);
        } finally {
            Files.delete(written);
        }
    }

    private static <R> void data(Worksheet sheet, List<Column<R>> columns, Iterable<R> rows) throws IOException {
        sheet.freezePane(0, 1);
        for (int c = 0; c < columns.size(); c++) {
            sheet.inlineString(0, c, columns.get(c).name());
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
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Column.Kind kind, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (kind) {
            case TEXT -> sheet.inlineString(row, column, value.toString());
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
            sheet.inlineString(0, c, header[c]);
            sheet.style(0, c).bold().set();
        }
        sheet.width(0, 24);
        sheet.width(1, 14);
        sheet.width(2, 100);
        for (int r = 0; r < columns.size(); r++) {
            sheet.inlineString(r + 1, 0, columns.get(r).name());
            sheet.inlineString(r + 1, 1, columns.get(r).kind().told);
            sheet.inlineString(r + 1, 2, columns.get(r).meaning());
        }
    }

    private static void remarks(Worksheet sheet, List<String> notes) {
        sheet.width(0, 120);
        for (int r = 0; r < notes.size(); r++) {
            sheet.inlineString(r, 0, notes.get(r));
        }
    }

    /** Without the time of writing, part by part: only the properties, which are short, are held. */
    private static void timeless(Path workbook, OutputStream out) throws IOException {
        try (var from = new ZipFile(workbook.toFile())) {
            var to = new ZipOutputStream(out);
            for (ZipEntry part : Collections.list(from.entries())) {
                Parts.begin(to, part.getName());
                try (InputStream content = from.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        to.write(CREATED.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
            to.finish();
        }
    }
}

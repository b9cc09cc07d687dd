package org.codonor.common.tabular;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one sheet of a workbook, row by row; texts stand in their cells, so that none has to be remembered. */
final class XlsxSheetOut {
    private static final String START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private static final String HEADER_STAYS = "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
    /** The day before day 1, for all days after February 1900, which had 29 days in the first spreadsheet. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int PLAIN = 0;

    private final Writer xml;
    private final XlsxStyles styles;
    private int row;

    XlsxSheetOut(Writer xml, XlsxStyles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    <R> void data(List<Column<R>> columns, Iterable<R> rows) throws IOException {
        List<String> names = columns.stream().map(Column::name).toList();
        begin(
                HEADER_STAYS,
                names.stream().map(name -> Math.max(12, name.length() + 2)).toList());
        texts(names, XlsxStyles.BOLD);
        for (R each : rows) {
            beginRow();
            for (int c = 0; c < columns.size(); c++) {
                cell(c, columns.get(c).kind(), columns.get(c).cell().apply(each));
            }
            xml.write("</row>");
        }
        end();
    }

    <R> void explanation(List<Column<R>> columns) throws IOException {
        begin("", List.of(24, 14, 100));
        texts(List.of("column", "kind", "meaning"), XlsxStyles.BOLD);
        for (Column<R> column : columns) {
            texts(List.of(column.name(), column.kind().told, column.meaning()), PLAIN);
        }
        end();
    }

    void remarks(List<String> notes) throws IOException {
        begin("", List.of(120));
        for (String note : notes) {
            texts(List.of(note), PLAIN);
        }
        end();
    }

    private void begin(String view, List<Integer> widths) throws IOException {
        xml.write(START + view + "<cols>");
        for (int c = 1; c <= widths.size(); c++) {
            xml.write("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>".formatted(c, c, widths.get(c - 1)));
        }
        xml.write("</cols><sheetData>");
    }

    private void end() throws IOException {
        xml.write("</sheetData></worksheet>");
    }

    private void beginRow() throws IOException {
        row++;
        xml.write("<row r=\"" + row + "\">");
    }

    private void texts(List<String> texts, int style) throws IOException {
        beginRow();
        for (int c = 0; c < texts.size(); c++) {
            text(c, style, texts.get(c));
        }
        xml.write("</row>");
    }

    private void cell(int column, Column.Kind kind, @Nullable Object value) throws IOException {
        if (value == null) {
            return;
        }
        switch (kind) {
            case TEXT -> text(column, PLAIN, value.toString());
            case AMOUNT -> {
                var amount = (BigDecimal) value;
                number(column, styles.amount(amount.scale()), amount.toPlainString());
            }
            case INTEGER -> number(column, PLAIN, value.toString());
            case DATE ->
                number(column, XlsxStyles.DATE, Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, (LocalDate) value)));
        }
    }

    private void text(int column, int style, String text) throws IOException {
        if (!text.isEmpty()) {
            open(column, style, " t=\"inlineStr\"");
            xml.write("<is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>");
        }
    }

    private void number(int column, int style, String digits) throws IOException {
        open(column, style, "");
        xml.write("<v>" + digits + "</v></c>");
    }

    private void open(int column, int style, String type) throws IOException {
        xml.write("<c r=\"" + Cell.empty(row, column).letter() + row + "\""
                + (style == PLAIN ? "" : " s=\"" + style + "\"") + type + ">");
    }

    /** As XML has it; what XML cannot hold is left out. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> {
                    boolean isXml = c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
                    if (isXml || c == '\n' || c == '\t') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}

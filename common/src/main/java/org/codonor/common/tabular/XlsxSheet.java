package org.codonor.common.tabular;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of a workbook, within the limits whatever the file claims. */
record XlsxSheet(XMLStreamReader xml, List<String> texts, XlsxFormats formats, boolean from1904, Limits limits) {
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");

    List<Row> rows() throws XMLStreamException {
        var rows = new ArrayList<Row>();
        int number = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String said = xml.getAttributeValue(null, "r");
                number = said == null ? number + 1 : Integer.parseInt(said);
                Row row = row(number);
                if (!row.isBlank()) {
                    rows.add(row);
                    if (number > limits.rows()) {
                        throw XlsxIn.tooMany(limits.rows() + " rows");
                    }
                }
            }
        }
        return rows;
    }

    private Row row(int number) throws XMLStreamException {
        var cells = new ArrayList<Cell>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                Cell cell = cell(number, column);
                if (cell.isBlank()) {
                    continue;
                }
                if (column >= limits.columns()) {
                    throw XlsxIn.tooMany(limits.columns() + " columns");
                }
                while (cells.size() <= column) {
                    cells.add(Cell.empty(number, cells.size()));
                }
                cells.set(column, cell);
            }
        }
        return new Row(number, cells);
    }

    private static int column(@Nullable String address, int next) {
        if (address == null) {
            return next;
        }
        var letters = ADDRESS.matcher(address);
        if (!letters.matches()) {
            throw XlsxIn.unreadable();
        }
        return letters.group(1).chars().reduce(0, (column, c) -> column * 26 + c - 'A' + 1) - 1;
    }

    private Cell cell(int row, int column) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = null;
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = XlsxTexts.text(xml, "is", limits);
                    case "f" -> {
                        formula = true;
                        xml.getElementText();
                    }
                    default -> {
                        // extensions
                    }
                }
            }
        }
        if (value == null || value.isEmpty()) {
            return formula && !"str".equals(type)
                    ? new Cell(row, column, Cell.Kind.BROKEN, "a formula without a value")
                    : Cell.empty(row, column);
        }
        return cell(row, column, type == null ? "n" : type, value, style == null ? 0 : Integer.parseInt(style));
    }

    private Cell cell(int row, int column, String type, String value, int style) {
        return switch (type) {
            case "s" -> new Cell(row, column, Cell.Kind.TEXT, shared(Integer.parseInt(value)));
            case "str", "inlineStr" -> new Cell(row, column, Cell.Kind.TEXT, limited(value));
            case "b" -> new Cell(row, column, Cell.Kind.BOOLEAN, value.equals("1") ? "true" : "false");
            case "e" -> new Cell(row, column, Cell.Kind.BROKEN, limited(value));
            case "d" -> new Cell(row, column, Cell.Kind.DATE, limited(value));
            case "n" -> number(row, column, new BigDecimal(limited(value)), style);
            default -> throw XlsxIn.unreadable();
        };
    }

    private Cell number(int row, int column, BigDecimal value, int style) {
        if (value.precision() > 400 || Math.abs(value.scale()) > 400) {
            throw XlsxIn.unreadable(); // no spreadsheet holds such a number
        }
        Cell.Kind kind = formats.kind(style);
        if (kind == Cell.Kind.DATE && value.stripTrailingZeros().scale() <= 0 && value.precision() <= 7) {
            return new Cell(row, column, kind, date(value.intValue()).toString());
        }
        return new Cell(row, column, kind, value.toPlainString());
    }

    /** A workbook counts days, most of them as if 1900 had been a leap year. */
    private LocalDate date(int days) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days < 61 ? 31 : 30).plusDays(days);
    }

    private String shared(int index) {
        if (index < 0 || index >= texts.size()) {
            throw XlsxIn.unreadable();
        }
        return texts.get(index);
    }

    private String limited(String value) {
        if (value.length() > limits.text()) {
            throw XlsxIn.tooMany(limits.text() + " characters in a cell");
        }
        return value;
    }
}

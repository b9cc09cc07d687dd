package org.codonor.reporting.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows as a file for spreadsheets and scripts: RFC 4180, UTF-8, CRLF. */
final class Csv {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int AMOUNT = Figure.COLUMNS.indexOf("amount");

    private Csv() {}

    static byte[] of(QuarterlyFigures figures, boolean bom) {
        var bytes = new ByteArrayOutputStream();
        if (bom) {
            bytes.writeBytes(BOM);
        }
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
            csv.writeRecord(Figure.COLUMNS);
            figures.rows().forEach(row -> csv.writeRecord(safe(row.cells())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A text cell that a spreadsheet would take for a formula is quoted; the amount is a number and stays one. */
    static List<String> safe(List<String> cells) {
        var safe = new ArrayList<String>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean formula = i != AMOUNT && !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
            safe.add(formula ? "'" + cell : cell);
        }
        return safe;
    }
}

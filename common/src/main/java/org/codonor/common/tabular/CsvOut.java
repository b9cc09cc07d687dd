package org.codonor.common.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table as RFC 4180 says: UTF-8, CRLF, a header row, numbers with a point and untouched. */
final class CsvOut {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** A cell that begins with a curly quote is quoted, or a reader would take that for one. */
    private static final QuoteStrategy CURLY = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return !value.isEmpty() && CurlyQuotes.opens(value.charAt(0));
        }
    };

    private CsvOut() {}

    static <R> void write(List<Column<R>> columns, Iterable<R> rows, boolean bom, OutputStream out) throws IOException {
        if (bom) {
            out.write(BOM);
        }
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(CURLY)
                .build(writer);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        for (R row : rows) {
            var cells = new ArrayList<String>(columns.size());
            columns.forEach(
                    column -> cells.add(cell(column.kind(), column.cell().apply(row))));
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    private static String cell(Column.Kind kind, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (kind) {
            case TEXT -> SafeText.escaped(value.toString());
            case AMOUNT -> ((BigDecimal) value).toPlainString();
            case INTEGER, DATE -> value.toString();
        };
    }
}

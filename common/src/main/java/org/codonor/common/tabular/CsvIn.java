package org.codonor.common.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** Reads a CSV file as spreadsheets of different countries write it. */
final class CsvIn {
    private static final Pattern SEPARATOR_LINE = Pattern.compile("^sep=([;,\t])\r?\n", Pattern.CASE_INSENSITIVE);
    private static final char[] DELIMITERS = {';', ',', '\t'};

    private CsvIn() {}

    static Sheet read(String text, Limits limits) {
        var said = SEPARATOR_LINE.matcher(text);
        boolean isSaid = said.find();
        String body = isSaid ? text.substring(said.end()) : text;
        char delimiter = isSaid ? said.group(1).charAt(0) : delimiter(body);
        var rows = new ArrayList<Row>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(16, limits.text() * 2))
                .ofCsvRecord(CurlyQuotes.straightened(body, delimiter))) {
            for (CsvRecord line : csv) {
                rows.add(row(rows.size() + 1, line.getFields(), limits));
                if (rows.size() > limits.rows()) {
                    throw XlsxIn.tooMany(limits.rows() + " rows");
                }
            }
        } catch (CsvParseException broken) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .detail("After row " + rows.size()
                            + " a quote is not closed, text follows one, or a cell is too long: "
                            + broken.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet(null, rows);
    }

    private static Row row(int number, List<String> fields, Limits limits) {
        if (fields.size() > limits.columns()) {
            throw XlsxIn.tooMany(limits.columns() + " columns");
        }
        var cells = new ArrayList<Cell>(fields.size());
        for (String field : fields) {
            if (field.length() > limits.text()) {
                throw XlsxIn.tooMany(limits.text() + " characters in a cell");
            }
            cells.add(new Cell(number, cells.size(), field.isEmpty() ? Cell.Kind.EMPTY : Cell.Kind.TEXT, field));
        }
        return new Row(number, cells);
    }

    /** What stands most often in the header row, outside quotes; refused (400) when two do. */
    private static char delimiter(String text) {
        int[] times = new int[DELIMITERS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            for (int d = 0; d < DELIMITERS.length; d++) {
                times[d] += !quoted && c == DELIMITERS[d] ? 1 : 0;
            }
        }
        int best = 0;
        boolean tied = false;
        for (int d = 1; d < times.length; d++) {
            tied = times[d] == times[best] ? times[d] > 0 : times[d] < times[best] && tied;
            best = times[d] > times[best] ? d : best;
        }
        if (tied) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .detail(
                            "The header row is separated by two signs equally often. Write “sep=;” (or the sign that you"
                                    + " use) as the first line.");
        }
        return DELIMITERS[best];
    }
}

package org.codonor.contributions.budget;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.jspecify.annotations.Nullable;

/**
 * A table of a budget as a file for spreadsheets and scripts: RFC 4180, UTF-8, CRLF.
 *
 * @param numbers the columns whose cells are numbers and stay as they are
 */
record Sheet(List<String> columns, List<String> numbers, List<List<String>> rows) {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    /** The view as JSON, or as this sheet where the caller prefers CSV; unchanged, no body (304). */
    Response orJson(Object view, Request request, String fileName, boolean bom, @Nullable String known) {
        Variant best = request.selectVariant(VARIANTS);
        if (best == null) {
            throw Refused.because(CommonProblem.NOT_ACCEPTABLE).detail("This is offered as JSON and as CSV.");
        }
        if (!best.getMediaType().isCompatible(CSV)) {
            return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
        }
        byte[] body = bytes(bom);
        String tag = Tags.of(body);
        var answer = tag.equals(known) ? Response.notModified() : Response.ok(body);
        return answer.type("text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + ".csv\"")
                .header("Schema-Version", "1")
                .build();
    }

    byte[] bytes(boolean bom) {
        var bytes = new ByteArrayOutputStream();
        if (bom) {
            bytes.writeBytes(BOM);
        }
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(safe(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A text cell that a spreadsheet would take for a formula is quoted. */
    private List<String> safe(List<String> row) {
        return java.util.stream.IntStream.range(0, row.size())
                .mapToObj(i -> {
                    String cell = row.get(i);
                    boolean formula = !numbers.contains(columns.get(i))
                            && !cell.isEmpty()
                            && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
                    return formula ? "'" + cell : cell;
                })
                .toList();
    }
}

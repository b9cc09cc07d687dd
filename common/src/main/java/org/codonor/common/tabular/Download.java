package org.codonor.common.tabular;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as an answer that is saved as a file. Rows are written as they come and none is kept, whatever their
 * number.
 *
 * @param fileName without its ending
 * @param schemaVersion grows when columns change their place or meaning
 */
public record Download<R>(Table<R> table, Iterable<R> rows, String fileName, int schemaVersion) {
    private static final MediaType CSV = MediaType.valueOf(TableFormat.Names.CSV);
    private static final MediaType XLSX = MediaType.valueOf(TableFormat.Names.XLSX);
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV, XLSX).build();

    /** The format that the caller prefers, null for JSON; refused (406) when it accepts none. */
    public static @Nullable TableFormat preferred(Request request, boolean bom) {
        Variant best = request.selectVariant(VARIANTS);
        if (best == null) {
            throw Refused.because(CommonProblem.NOT_ACCEPTABLE).detail("This is offered as JSON, CSV and XLSX.");
        }
        if (best.getMediaType().isCompatible(CSV)) {
            return TableFormat.csv(bom);
        }
        return best.getMediaType().isCompatible(XLSX) ? TableFormat.XLSX : null;
    }

    /** The view as JSON, or this table where the caller prefers CSV or XLSX. */
    public Response orJson(Object view, Request request, boolean bom, @Nullable String known) {
        TableFormat format = preferred(request, bom);
        return format == null
                ? Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build()
                : as(format, known);
    }

    /** The file; no body (304) for a caller who has these very bytes. */
    public Response as(TableFormat format, @Nullable String known) {
        Spooled file = Spooled.of(out -> table.write(rows, format, out));
        boolean isKnown = Tags.names(known, file.tag());
        if (isKnown) {
            file.discard();
        }
        return headed(isKnown ? Response.notModified() : Response.ok(file.content()), format, fileName, schemaVersion)
                .header(HttpHeaders.ETAG, file.tag())
                .build();
    }

    /** What every file says about itself. */
    public static Response.ResponseBuilder headed(
            Response.ResponseBuilder answer, TableFormat format, String fileName, int schemaVersion) {
        return answer.header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + fileName + "." + format.suffix() + "\"")
                .header("Schema-Version", String.valueOf(schemaVersion));
    }
}

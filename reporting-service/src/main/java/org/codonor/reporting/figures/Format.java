package org.codonor.reporting.figures;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tabular.TableFormat;

/** How figures are written. */
enum Format {
    JSON("application/json", ""),
    CSV("text/csv;charset=UTF-8;header=present", "csv"),
    CSV_WITH_BOM("text/csv;charset=UTF-8;header=present", "csv"),
    XLSX(TableFormat.Names.XLSX, "xlsx"),
    SDMX("application/vnd.sdmx.data+csv;version=2.0.0", "csv");

    /** For annotations. */
    static final String SDMX_TYPE = "application/vnd.sdmx.data+csv";

    private static final MediaType CSV_MEDIA = MediaType.valueOf(TableFormat.Names.CSV);
    private static final MediaType XLSX_MEDIA = MediaType.valueOf(TableFormat.Names.XLSX);
    private static final MediaType SDMX_MEDIA = MediaType.valueOf(SDMX_TYPE);
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, CSV_MEDIA, XLSX_MEDIA, SDMX_MEDIA)
            .build();

    private final String mediaType;
    private final String suffix;

    Format(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    String mediaType() {
        return mediaType;
    }

    /** The ending of a file's name; empty for what is not saved as a file. */
    String suffix() {
        return suffix;
    }

    static Format csv(boolean bom) {
        return bom ? CSV_WITH_BOM : CSV;
    }

    /** What the caller prefers; refused (406) when it accepts none of these. */
    static Format accepted(Request request, boolean bom) {
        Variant best = request.selectVariant(VARIANTS);
        if (best == null) {
            throw Refused.because(CommonProblem.NOT_ACCEPTABLE)
                    .detail("Figures are offered as JSON, CSV, XLSX and SDMX-CSV.");
        }
        MediaType type = best.getMediaType();
        if (type.isCompatible(CSV_MEDIA)) {
            return csv(bom);
        }
        if (type.isCompatible(SDMX_MEDIA)) {
            return SDMX;
        }
        return type.isCompatible(XLSX_MEDIA) ? XLSX : JSON;
    }
}

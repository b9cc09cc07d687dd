package org.codonor.common.tabular;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A file with tables that somebody sent.
 *
 * @param encoding in which its text was read; null for a workbook
 */
public record Upload(List<Sheet> sheets, @Nullable String encoding) {
    /** Reads CSV or XLSX, as the media type says; refused when it is neither (415), not readable (400) or too much (413). */
    public static Upload read(byte[] body, @Nullable MediaType type, Limits limits) {
        if (body.length > limits.bytes()) {
            throw XlsxIn.tooMany(limits.bytes() + " bytes");
        }
        if (type != null && type.isCompatible(MediaType.valueOf(TableFormat.Names.XLSX))) {
            return new Upload(XlsxIn.read(body, limits), null);
        }
        if (type != null && type.isCompatible(MediaType.valueOf(TableFormat.Names.CSV))) {
            Decoded decoded = Decoded.of(body, charset(type.getParameters().get(MediaType.CHARSET_PARAMETER)));
            return new Upload(
                    List.of(CsvIn.read(decoded.text(), limits)),
                    decoded.charset().name());
        }
        throw Refused.because(CommonProblem.UNSUPPORTED_MEDIA_TYPE)
                .detail("Send " + TableFormat.Names.CSV + " or " + TableFormat.Names.XLSX + ".");
    }

    /** The first sheet, which is the only one of a CSV file. */
    public Sheet first() {
        return sheets.getFirst();
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw Refused.because(CommonProblem.UNSUPPORTED_MEDIA_TYPE).detail("There is no such encoding.");
        }
    }
}

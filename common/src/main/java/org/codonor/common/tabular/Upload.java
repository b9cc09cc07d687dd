package org.codonor.common.tabular;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.function.Predicate;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A file with tables that somebody sent.
 *
 * @param encoding in which its text was read; null for a workbook
 * @param isGuessed whether nothing said that it is in that encoding
 */
public record Upload(List<Sheet> sheets, @Nullable String encoding, boolean isGuessed) {
    /** Reads CSV or XLSX, as the media type says; refused when it is neither (415), not readable (400) or too much (413). */
    public static Upload read(byte[] body, @Nullable MediaType type, Limits limits) {
        if (body.length > limits.bytes()) {
            throw XlsxIn.tooMany(limits.bytes() + " bytes");
        }
        if (type != null && type.isCompatible(MediaType.valueOf(TableFormat.Names.XLSX))) {
            return new Upload(XlsxIn.read(body, limits), null, false);
        }
        if (type != null && type.isCompatible(MediaType.valueOf(TableFormat.Names.CSV))) {
            Decoded decoded = Decoded.of(body, charset(type.getParameters().get(MediaType.CHARSET_PARAMETER)));
            return new Upload(
                    List.of(CsvIn.read(decoded.text(), limits)),
                    decoded.charset().name(),
                    decoded.isGuessed());
        }
        throw Refused.because(CommonProblem.UNSUPPORTED_MEDIA_TYPE)
                .detail("Send " + TableFormat.Names.CSV + " or " + TableFormat.Names.XLSX + ".");
    }

    /**
     * The table in it: on the sheet of that name, as a downloaded table has it; else on the first with the needed columns;
     * else on the first. What is wrong with the table as a whole is told, also when another sheet has such a table, which
     * would not be read.
     *
     * @param isAmount as {@link HeadedSheet} has it
     */
    public HeadedSheet headed(
            String name,
            List<String> needed,
            Predicate<String> isKnown,
            Predicate<String> isAmount,
            CellErrors errors) {
        Sheet chosen = table(name, needed);
        var table = new HeadedSheet(chosen, isAmount, errors);
        table.expect(needed, isKnown);
        table.expectOneOfEach();
        table.expectRows();
        othersWith(chosen, needed)
                .forEach(other -> table.wrong(
                        "other-sheet",
                        "Only the sheet “" + chosen.name() + "” is read, and “" + other
                                + "” has such a table too: put all rows on one sheet, or remove the other.",
                        null));
        return table;
    }

    private Sheet table(String name, List<String> columns) {
        return sheets.stream()
                .filter(sheet -> name.equalsIgnoreCase(sheet.name()))
                .findFirst()
                .or(() -> sheets.stream().filter(sheet -> has(sheet, columns)).findFirst())
                .orElseGet(this::first);
    }

    /** The names of the other sheets that have rows under these columns. */
    private List<String> othersWith(Sheet chosen, List<String> columns) {
        return sheets.stream()
                .filter(sheet -> !sheet.equals(chosen) && has(sheet, columns))
                .map(sheet -> String.valueOf(sheet.name()))
                .toList();
    }

    private static boolean has(Sheet sheet, List<String> columns) {
        var headed = new HeadedSheet(sheet, name -> false, new CellErrors());
        return columns.stream().allMatch(headed::has) && !headed.rows().isEmpty();
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

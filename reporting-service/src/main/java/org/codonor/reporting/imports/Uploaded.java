package org.codonor.reporting.imports;

import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.codonor.common.tabular.CellErrors;
import org.codonor.common.tabular.HeadedSheet;
import org.codonor.common.tabular.Limits;
import org.codonor.common.tabular.Sheet;
import org.codonor.common.tabular.Upload;
import org.jspecify.annotations.Nullable;

/** A file as it came in, and by what it is recognised. */
public record Uploaded(String hash, Upload upload) {
    private static final Limits LIMITS = new Limits(5 << 20, 20L << 20, 5_100, 60, 8_000);

    /**
     * The table in it: on the sheet of that name, else on the first with such columns. What is wrong with the table as a whole is told,
     * also when another sheet has such a table, which would not be read.
     */
    public HeadedSheet table(
            String name, List<String> needed, List<String> others, Set<String> numbers, CellErrors errors) {
        Sheet chosen = upload.table(name, needed);
        var table = new HeadedSheet(chosen, column -> numbers.contains(column.toLowerCase(Locale.ROOT)), errors);
        table.expect(
                needed,
                column -> needed.stream().anyMatch(column::equalsIgnoreCase)
                        || others.stream().anyMatch(column::equalsIgnoreCase));
        table.expectOneOfEach();
        table.expectRows();
        upload.othersWith(chosen, needed)
                .forEach(other -> table.wrong(
                        "other-sheet",
                        "Only the sheet “" + chosen.name() + "” is read, and “" + other
                                + "” has such a table too: put all rows on one sheet, or remove the other.",
                        null));
        return table;
    }

    public static Uploaded read(byte[] body, @Nullable MediaType type) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new Uploaded(HexFormat.of().formatHex(hash), Upload.read(body, type, LIMITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

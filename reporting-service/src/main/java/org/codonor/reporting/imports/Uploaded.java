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
import org.codonor.common.tabular.Upload;
import org.jspecify.annotations.Nullable;

/** A file as it came in, and by what it is recognised. */
public record Uploaded(String hash, Upload upload) {
    private static final Limits LIMITS = new Limits(5 << 20, 20L << 20, 5_100, 60, 8_000);

    /** The table in it, with these columns; what is wrong with it as a whole is told. */
    public HeadedSheet table(
            String name, List<String> needed, List<String> others, Set<String> numbers, CellErrors errors) {
        return upload.headed(
                name,
                needed,
                column -> needed.stream().anyMatch(column::equalsIgnoreCase)
                        || others.stream().anyMatch(column::equalsIgnoreCase),
                column -> numbers.contains(column.toLowerCase(Locale.ROOT)),
                errors);
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

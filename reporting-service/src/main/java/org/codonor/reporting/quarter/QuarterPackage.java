package org.codonor.reporting.quarter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a closed quarter: files that never change.
 *
 * @param sha256 of the manifest, which has that of every other file
 * @param reason why there is another version; null for the first
 */
record QuarterPackage(
        UUID id,
        String programme,
        Quarter quarter,
        int version,
        Instant madeAt,
        Caller.Actor madeBy,
        @Nullable String reason,
        Cut cut,
        String sha256,
        List<PackageFile> files) {
    static final String MANIFEST = "manifest.json";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    byte[] file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(PackageFile::content)
                .findFirst()
                .orElseThrow();
    }

    String fileName() {
        return programme + "-" + quarter + "-v" + version;
    }

    /** All files as one; stored as they are, so that the same files are the same bytes whoever packs them. */
    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (PackageFile file : files) {
                zip.putNextEntry(entry(file));
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ZipEntry entry(PackageFile file) {
        var entry = new ZipEntry(fileName() + "/" + file.name());
        var sum = new CRC32();
        sum.update(file.content());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.content().length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}

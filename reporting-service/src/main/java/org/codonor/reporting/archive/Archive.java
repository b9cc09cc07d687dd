package org.codonor.reporting.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in a folder of that name, as one. */
public record Archive(String folder, List<ArchiveFile> files) {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** SHA256SUMS: the file that {@code sha256sum -c} checks all the others by. */
    public static ArchiveFile sums(List<ArchiveFile> files) {
        var sums = new StringBuilder();
        files.forEach(file ->
                sums.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        return ArchiveFile.of("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Stored as they are and without times, so that the same files are the same bytes whoever packs them. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ArchiveFile file : files) {
                zip.putNextEntry(entry(file));
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ZipEntry entry(ArchiveFile file) {
        var entry = new ZipEntry(folder + "/" + file.name());
        var sum = new CRC32();
        sum.update(file.content());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.content().length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}

package org.codonor.reporting.quarter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.archive.Archive;
import org.codonor.reporting.archive.ArchiveFile;
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
        List<ArchiveFile> files) {
    static final String MANIFEST = "manifest.json";

    byte[] file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(ArchiveFile::content)
                .findFirst()
                .orElseThrow();
    }

    String fileName() {
        return programme + "-" + quarter + "-v" + version;
    }

    byte[] zip() {
        return new Archive(fileName(), files).zip();
    }
}

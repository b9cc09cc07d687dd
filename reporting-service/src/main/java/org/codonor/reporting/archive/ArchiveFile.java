package org.codonor.reporting.archive;

import org.codonor.common.audit.Hash;

/** A file that is kept together with others. */
public record ArchiveFile(String name, String sha256, byte[] content) {
    public static ArchiveFile of(String name, byte[] content) {
        return new ArchiveFile(name, Hash.hex(Hash.sha256(content)), content);
    }
}

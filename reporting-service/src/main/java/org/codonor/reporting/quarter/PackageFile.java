package org.codonor.reporting.quarter;

import org.codonor.common.audit.Hash;

/** A file of a package. */
record PackageFile(String name, String sha256, byte[] content) {
    static PackageFile of(String name, byte[] content) {
        return new PackageFile(name, Hash.hex(Hash.sha256(content)), content);
    }
}

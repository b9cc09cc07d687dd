package org.codonor.reporting.imports;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param key what it is about; a key stands once in a file
 */
public record Fated(@Nullable String key, Fate fate) {
    private static final int LONGEST = 400;

    public Fated {
        key = key != null && key.length() > LONGEST ? null : key; // no such thing can be
    }
}

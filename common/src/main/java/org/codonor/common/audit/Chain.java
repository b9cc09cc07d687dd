package org.codonor.common.audit;

import java.util.Locale;

/** The chains that a service keeps for each programme: they do not wait for each other. */
public enum Chain {
    /** Every state change. */
    CHANGES("heads", "audit_entries", ""),
    /** Every read of something confidential. */
    READS("read_heads", "read_entries", "/reads");

    private final String heads;
    private final String entries;
    private final String suffix;

    Chain(String heads, String entries, String suffix) {
        this.heads = heads;
        this.entries = entries;
        this.suffix = suffix;
    }

    /** The table that says where each programme's chain stands. */
    String heads() {
        return heads;
    }

    /** The table of what the chains hold. */
    String entries() {
        return entries;
    }

    /** Where a chain of this kind begins. */
    byte[] genesis(String service, String programme) {
        return Hash.genesis(service, programme + suffix);
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.codonor.common.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The chains that a service keeps for each programme: they do not wait for each other. */
public enum Chain {
    /** Every state change. */
    CHANGES("heads", "audit_entries", ""),
    /** Every read of something confidential. */
    READS("read_heads", "read_entries", "/reads"),
    /**
     * What was done by people of whom nothing is kept, and what officers do with their reports: neither when in the day nor in
     * which request.
     */
    ANONYMOUS("anonymous_heads", "anonymous_entries", "/anonymous");

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

    /** When something is on record here: of an anonymous act the day alone, and the order in it by microseconds. */
    Instant onRecord(Instant now) {
        return this == ANONYMOUS ? now.truncatedTo(ChronoUnit.DAYS) : now;
    }

    /** Whether entries say to which request they belong, whose trace other logs have with a time. */
    boolean isTraced() {
        return this != ANONYMOUS;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

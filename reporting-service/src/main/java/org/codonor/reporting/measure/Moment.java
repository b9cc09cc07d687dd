package org.codonor.reporting.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As of when figures are read, and how.
 *
 * @param knownAt what was on record at that moment; without one, now
 * @param seq what stood in the ledger at that position instead, exactly
 * @param restated whether amounts count in the quarter they belong to instead of the one they are booked in
 */
public record Moment(@Nullable Instant knownAt, @Nullable Long seq, boolean restated) {
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");

    /** The end of what this service itself knows then. */
    Instant until() {
        return knownAt == null ? EVER : knownAt;
    }
}

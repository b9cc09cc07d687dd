package org.codonor.contributions.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As of when figures are read, and how: at a moment or at a position of the ledger, with neither as it stands.
 *
 * @param restated whether an amount counts in the quarter it belongs to, not the one it is booked in
 */
record Moment(@Nullable Instant knownAt, @Nullable Long seq, boolean restated) {
    static final Moment NOW = new Moment(null, null, false);

    static Moment at(@Nullable String knownAt) {
        return new Moment(knownAt == null ? null : Instant.parse(knownAt), null, false);
    }
}

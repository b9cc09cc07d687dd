package org.codonor.reporting.reference;

import java.time.Instant;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Which rows the ledger is asked for; equal questions at one position of the ledger have equal answers.
 *
 * @param knownAt as of a moment; or
 * @param seq as of a position; without both, as it stands
 * @param restated whether amounts count in the quarter they belong to
 */
public record FigureQuestion(
        String programme,
        Quarter from,
        Quarter to,
        @Nullable Instant knownAt,
        @Nullable Long seq,
        boolean restated) {}

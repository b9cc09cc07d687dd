package org.codonor.reporting.reference;

import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** Which figures the ledger is asked for; equal questions at one position of the ledger have equal answers. */
public record FigureQuestion(
        String programme,
        Quarter from,
        Quarter to,
        String groupBy,
        @Nullable String measures,
        @Nullable String knownAt) {}

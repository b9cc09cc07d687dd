package org.codonor.contributions.arrangement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A draft of an arrangement. */
record NewArrangement(
        @Nullable String ref,
        String donor,
        String type,
        LocalDate effectiveFrom,
        LocalDate endsOn,
        @Nullable String documentRef,
        @Nullable Terms terms) {}

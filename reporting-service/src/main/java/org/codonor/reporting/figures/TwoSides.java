package org.codonor.reporting.figures;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which two quarters or moments are put side by side: as the request wrote it. */
record TwoSides(
        @QueryParam("first") String first,
        @QueryParam("second") @Nullable String second,
        @QueryParam("firstKnownAt") @Nullable String firstKnownAt,
        @QueryParam("secondKnownAt") @Nullable String secondKnownAt,
        @QueryParam("secondRestated") boolean secondRestated) {}

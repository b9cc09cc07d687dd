package org.codonor.reporting.figures;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** How a request wants its figures: as it wrote it. */
record Asked(
        @QueryParam("groupBy") @Nullable String groupBy,
        @QueryParam("measure") @Nullable String measure,
        @QueryParam("knownAt") @Nullable String knownAt,
        @QueryParam("restated") boolean restated,
        @QueryParam("version") @Nullable Integer version,
        @QueryParam("bom") boolean bom,
        @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {}

package org.codonor.reporting.figures;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.measure.Dimension;
import org.jspecify.annotations.Nullable;

/** How a request wants its figures: as it wrote it. */
record Asked(
        @QueryParam("groupBy") @Nullable String groupBy,
        @QueryParam("measure") @Nullable String measure,
        @QueryParam("knownAt") @Nullable String knownAt,
        @QueryParam("restated") boolean restated,
        @QueryParam("version") @Nullable Integer version,
        @QueryParam("bom") boolean bom,
        @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    /** As an address says it; refused (404) when that groups by what there is not, or by one thing twice. */
    static Asked of(Address address) {
        String groupBy = address.value("groupBy");
        if (groupBy != null && !isOfDimensions(groupBy)) {
            throw Refused.notFound();
        }
        return new Asked(
                groupBy,
                address.value("measure"),
                address.value("knownAt"),
                address.flag("restated"),
                address.number("version"),
                false,
                null);
    }

    private static boolean isOfDimensions(String groupBy) {
        List<String> named = List.of(groupBy.split(",", -1));
        List<String> known = List.of(Dimension.join(Dimension.parse(groupBy)).split(","));
        return named.size() == known.size() && known.containsAll(named);
    }
}

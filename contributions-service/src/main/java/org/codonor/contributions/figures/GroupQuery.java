package org.codonor.contributions.figures;

import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a question that names a group by the values of its dimensions, buckets included. */
class GroupQuery {
    @QueryParam("donor")
    @Nullable
    String donor;

    @QueryParam("contribution")
    @Nullable
    String contribution;

    @QueryParam("coreArea")
    @Nullable
    String coreArea;

    @QueryParam("outcome")
    @Nullable
    String outcome;

    @QueryParam("geo")
    @Nullable
    String geo;

    @QueryParam("partner")
    @Nullable
    String partner;

    @QueryParam("agreement")
    @Nullable
    String agreement;

    @QueryParam("line")
    @Nullable
    String line;

    @QueryParam("basis")
    @Nullable
    String basis;

    Group read() {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        put(values, Dimension.DONOR, donor);
        put(values, Dimension.CONTRIBUTION, contribution);
        put(values, Dimension.CORE_AREA, coreArea);
        put(values, Dimension.OUTCOME, outcome);
        put(values, Dimension.GEO, geo);
        put(values, Dimension.PARTNER, partner);
        put(values, Dimension.AGREEMENT, agreement);
        put(values, Dimension.LINE, line);
        put(values, Dimension.BASIS, basis);
        return new Group(values);
    }

    private static void put(Map<Dimension, String> values, Dimension dimension, @Nullable String value) {
        if (value != null) {
            values.put(dimension, value);
        }
    }
}

package org.codonor.reporting.figures;

import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.measure.Dimension;
import org.codonor.reporting.measure.Figure;
import org.codonor.reporting.measure.Place;
import org.jspecify.annotations.Nullable;

/** Which figure is to be explained: its measure and period, and a value for each dimension that it is grouped by. */
record Explained(
        @QueryParam("quarter") @Nullable String quarter,
        @QueryParam("year") @Nullable String year,
        @QueryParam("measure") String measure,
        @QueryParam("period") String period,
        @QueryParam("donor") @Nullable String donor,
        @QueryParam("contribution") @Nullable String contribution,
        @QueryParam("coreArea") @Nullable String coreArea,
        @QueryParam("geo") @Nullable String geo,
        @QueryParam("partner") @Nullable String partner,
        @QueryParam("agreement") @Nullable String agreement,
        @QueryParam("line") @Nullable String line,
        @QueryParam("basis") @Nullable String basis,
        @QueryParam("outcome") @Nullable String outcome,
        @QueryParam("knownAt") @Nullable String knownAt,
        @QueryParam("restated") boolean restated,
        @QueryParam("version") @Nullable Integer version,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("cursor") @Nullable String cursor) {
    /** What its address says of a figure. */
    static final Set<String> PARAMETERS = Set.of(
            "quarter",
            "year",
            "measure",
            "period",
            "donor",
            "contribution",
            "coreArea",
            "geo",
            "partner",
            "agreement",
            "line",
            "basis",
            "outcome",
            "knownAt",
            "restated",
            "version");

    /** As an address says it. */
    static Explained of(Address address) {
        return new Explained(
                address.value("quarter"),
                address.value("year"),
                address.required("measure"),
                address.required("period"),
                address.value("donor"),
                address.value("contribution"),
                address.value("coreArea"),
                address.value("geo"),
                address.value("partner"),
                address.value("agreement"),
                address.value("line"),
                address.value("basis"),
                address.value("outcome"),
                address.value("knownAt"),
                address.flag("restated"),
                address.number("version"),
                null,
                null);
    }

    /** Where a figure is explained, as of the same moment. */
    static String address(Query query, Figure figure) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String value = figure.value(dimension.wire());
            if (!value.isEmpty()
                    && (dimension != Dimension.BASIS || query.groupBy().contains(Dimension.BASIS))) {
                values.put(dimension, value);
            }
        }
        return new FigureAddress(
                        query.programme(),
                        (query.span().isYear() ? "year=" : "quarter=") + figure.quarter(),
                        figure.measure(),
                        figure.period(),
                        values,
                        query.moment())
                .written();
    }

    /** Its values for the dimensions that it is grouped by. */
    private Map<Dimension, String> values() {
        Map<Dimension, String> values = place().values();
        if (basis != null) {
            values.put(Dimension.BASIS, basis);
        }
        return values;
    }

    Place place() {
        return new Place(donor, contribution, coreArea, geo, partner, agreement, line, outcome);
    }

    /** As a request for the figures among which it is. */
    Asked asked() {
        return new Asked(Dimension.join(values().keySet()), measure, knownAt, restated, version, false, null);
    }

    /** What the ledger is asked, beside as of when. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("measure", measure);
        parameters.put("period", period);
        values().forEach((dimension, value) -> parameters.put(dimension.wire(), value));
        if (limit != null) {
            parameters.put("limit", limit.toString());
        }
        if (cursor != null) {
            parameters.put("cursor", cursor);
        }
        return parameters;
    }

    /** The address of another figure in the same place. */
    String addressOf(Query query, String quarterOf, String otherMeasure, String otherPeriod) {
        return FigureAddress.ofQuarter(
                        query.programme(), quarterOf, otherMeasure, otherPeriod, values(), query.moment())
                .written();
    }
}

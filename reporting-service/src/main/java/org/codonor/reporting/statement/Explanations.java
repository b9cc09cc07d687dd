package org.codonor.reporting.statement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.figures.FigureAddress;
import org.codonor.reporting.measure.Dimension;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.quarter.FineQuarter;
import org.jspecify.annotations.Nullable;

/** Where the figures are explained that lines of a donor's statement are the sums of. */
record Explanations(
        String programme, DonorRows rows, @Nullable Instant knownAt) {
    List<String> atBegin(Measure stock) {
        return List.of(ofAll(rows.opening().quarter(), stock, "bal"));
    }

    List<String> atEnd(Measure stock) {
        return List.of(ofAll(rows.last().quarter(), stock, "bal"));
    }

    List<String> flowed(Measure flow) {
        return rows.year().stream()
                .map(quarter -> ofAll(quarter.quarter(), flow, "q"))
                .toList();
    }

    /** What is foreseen at the end of the last quarter. */
    List<String> foreseen(Measure forecast) {
        return List.of(ofAll(rows.last().quarter(), forecast, "q"));
    }

    List<String> flowedAt(Dimension dimension, String value, Measure... flows) {
        return rows.year().stream()
                .flatMap(quarter -> Stream.of(flows).flatMap(flow -> at(quarter, flow, "q", dimension, value)))
                .toList();
    }

    List<String> atEndAt(Dimension dimension, String value, Measure stock) {
        return at(rows.last(), stock, "bal", dimension, value).toList();
    }

    /** Groups have figures only where something is on them. */
    private Stream<String> at(FineQuarter quarter, Measure measure, String period, Dimension dimension, String value) {
        boolean isThere = rows.rows(quarter, measure, period).stream()
                .anyMatch(row -> value.equals(row.place().value(dimension)));
        return isThere
                ? Stream.of(address(
                        quarter.quarter(), measure, period, Map.of(Dimension.DONOR, rows.donor(), dimension, value)))
                : Stream.empty();
    }

    private String ofAll(Quarter quarter, Measure measure, String period) {
        return address(quarter, measure, period, Map.of(Dimension.DONOR, rows.donor()));
    }

    private String address(Quarter quarter, Measure measure, String period, Map<Dimension, String> place) {
        List<String> moment = knownAt == null ? List.of() : List.of("knownAt=" + knownAt);
        return FigureAddress.ofQuarter(programme, quarter.toString(), measure.wire(), period, place, moment)
                .written();
    }
}

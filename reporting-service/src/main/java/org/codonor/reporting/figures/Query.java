package org.codonor.reporting.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.measure.Dimension;
import org.codonor.reporting.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are wanted, written in one way however the request named them, so that equal wishes have equal answers.
 *
 * @param measures those that were named, in the order of their names; empty for all that have a meaning
 * @param version of a closed quarter's package; 1 unless another was asked for
 */
record Query(
        String programme,
        Span span,
        Set<Dimension> groupBy,
        List<Measure> measures,
        @Nullable Instant knownAt,
        boolean restated,
        int version) {
    /** The wish of a request. */
    static Query of(String programme, Span span, Asked asked) {
        Set<Dimension> groupBy = Dimension.parse(asked.groupBy());
        boolean isPlain = asked.knownAt() == null && !asked.restated();
        if (asked.version() != null && (!isPlain || span.kind() != Span.Kind.ONE)) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("?version", "not-together", "A version is of one closed quarter, as it was frozen.");
        }
        return new Query(
                programme,
                span,
                groupBy,
                measures(asked.measure(), groupBy),
                instant(asked.knownAt()),
                asked.restated(),
                asked.version() == null ? 1 : asked.version());
    }

    /** As it was known at another moment. */
    Query with(Span other, @Nullable Instant moment, boolean isRestated) {
        return new Query(programme, other, groupBy, measures, moment, isRestated, 1);
    }

    /** Refused (R05) when a quarter, or the first of a year, has not begun; of a year, what has begun is taken. */
    Query begunBy(LocalDate today) {
        Quarter last = span.isYear() ? span.from() : span.to();
        if (last.first().isAfter(today)) {
            throw Refused.because(ReportingProblem.QUARTER_NOT_BEGUN)
                    .rule("R05")
                    .detail(last + " begins on " + last.first() + ".")
                    .with("begins", last.first());
        }
        Span begun = span.isYear() ? span.until(Quarter.of(today)) : span;
        return new Query(programme, begun, groupBy, measures, knownAt, restated, version);
    }

    /** Those named, or all that have a meaning for the grouping. */
    List<Measure> wanted() {
        return measures.isEmpty() ? List.copyOf(Measure.meaningful(groupBy)) : measures;
    }

    /** The address of these figures, by the calendar. */
    String self() {
        String parameters = String.join("&", parameters());
        String path = span.path(programme);
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /** Everything that the address says beside the quarter. */
    List<String> parameters() {
        var parameters = new ArrayList<String>();
        if (span.kind() == Span.Kind.SEVERAL) {
            parameters.add("from=" + span.from());
            parameters.add("to=" + span.to());
        }
        if (!groupBy.equals(Set.of(Dimension.DONOR))) {
            parameters.add("groupBy=" + Dimension.join(groupBy));
        }
        if (!measures.isEmpty()) {
            parameters.add("measure=" + measures.stream().map(Measure::wire).collect(Collectors.joining(",")));
        }
        parameters.addAll(moment());
        return parameters;
    }

    /** As of when, as an address says it. */
    List<String> moment() {
        var parameters = new ArrayList<String>();
        if (knownAt != null) {
            parameters.add("knownAt=" + knownAt);
        }
        if (restated) {
            parameters.add("restated=true");
        }
        if (version != 1) {
            parameters.add("version=" + version);
        }
        return parameters;
    }

    /** What a file of these figures is called, without its ending. */
    String fileName() {
        return programme + "-" + span.fileName() + (version == 1 ? "" : "-v" + version);
    }

    static @Nullable Instant instant(@Nullable String knownAt) {
        try {
            return knownAt == null ? null : Instant.parse(knownAt);
        } catch (DateTimeParseException notAMoment) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("?knownAt", "format", "A moment is written 2026-08-28T12:00:00Z.");
        }
    }

    private static List<Measure> measures(@Nullable String named, Set<Dimension> groupBy) {
        if (named == null) {
            if (Measure.meaningful(groupBy).isEmpty()) {
                throw Refused.because(CommonProblem.MALFORMED)
                        .error("?groupBy", "meaning", "No measure has a meaning for this grouping.");
            }
            return List.of();
        }
        return Arrays.stream(named.split(","))
                .sorted()
                .map(name -> Measure.of(name)
                        .filter(Measure::isPublished)
                        .orElseThrow(() -> meaningless("There is no " + name + ".")))
                .peek(measure -> {
                    if (!measure.means(groupBy)) {
                        throw meaningless(measure.wire() + " has no meaning for this grouping.");
                    }
                })
                .toList();
    }

    static Refused meaningless(String detail) {
        return Refused.because(CommonProblem.MALFORMED).error("?measure", "meaning", detail);
    }
}

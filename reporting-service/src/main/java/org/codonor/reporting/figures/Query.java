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
import org.codonor.reporting.reference.FigureQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are wanted, written in one way however the request named them, so that equal wishes have equal answers.
 *
 * @param several whether the address asked for a range, even if it is of one quarter
 */
record Query(
        String programme,
        boolean several,
        Quarter from,
        Quarter to,
        Set<Dimension> groupBy,
        List<String> measures,
        @Nullable String knownAt) {
    static final int MOST_QUARTERS = 40;

    /** The wish of a request; refused (400) when the quarters are in disorder or too many. */
    static Query of(String programme, boolean several, Quarter from, Quarter to, Asked asked) {
        if (to.isBefore(from)) {
            throw Refused.because(CommonProblem.MALFORMED).error("?to", "before-from", to + " is before " + from + ".");
        }
        if (from.plus(MOST_QUARTERS - 1).isBefore(to)) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("?to", "too-many", "At most " + MOST_QUARTERS + " quarters at a time.");
        }
        List<String> measures = asked.measure() == null
                ? List.of()
                : Arrays.stream(asked.measure().split(",")).sorted().toList();
        return new Query(
                programme, several, from, to, Dimension.parse(asked.groupBy()), measures, instant(asked.knownAt()));
    }

    /** Refused (R05) when a quarter has not begun. */
    void refuseFuture(LocalDate today) {
        if (to.first().isAfter(today)) {
            throw Refused.because(ReportingProblem.QUARTER_NOT_BEGUN)
                    .rule("R05")
                    .detail(to + " begins on " + to.first() + ".")
                    .with("begins", to.first());
        }
    }

    List<Quarter> quarters() {
        var quarters = new ArrayList<Quarter>();
        for (Quarter quarter = from; !quarter.isAfter(to); quarter = quarter.next()) {
            quarters.add(quarter);
        }
        return quarters;
    }

    FigureQuestion question() {
        return new FigureQuestion(
                programme,
                from,
                to,
                Dimension.join(groupBy),
                measures.isEmpty() ? null : String.join(",", measures),
                knownAt);
    }

    /** The address of these figures, by the calendar. */
    String self() {
        var parameters = new ArrayList<String>();
        if (several) {
            parameters.add("from=" + from);
            parameters.add("to=" + to);
        }
        if (!groupBy.equals(Set.of(Dimension.DONOR))) {
            parameters.add("groupBy=" + Dimension.join(groupBy));
        }
        if (!measures.isEmpty()) {
            parameters.add("measure=" + measures.stream().collect(Collectors.joining(",")));
        }
        if (knownAt != null) {
            parameters.add("knownAt=" + knownAt);
        }
        String path = "/v1/programmes/" + programme + "/quarterly-figures" + (several ? "" : "/" + from);
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    /** What a file of these figures is called, without its ending. */
    String fileName() {
        return programme + "-" + from + (several ? "-" + to : "");
    }

    private static @Nullable String instant(@Nullable String knownAt) {
        if (knownAt == null) {
            return null;
        }
        try {
            return Instant.parse(knownAt).toString();
        } catch (DateTimeParseException notAMoment) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("?knownAt", "format", "A moment is written 2026-08-28T12:00:00Z.");
        }
    }
}

package org.codonor.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/**
 * The quarters that figures are of: one, several, or those of a year.
 *
 * @param name of a year, as it was asked for; else empty
 */
record Span(Kind kind, Quarter from, Quarter to, String name) {
    static final int MOST_QUARTERS = 40;

    enum Kind {
        ONE,
        SEVERAL,
        YEAR
    }

    static Span of(Quarter quarter) {
        return new Span(Kind.ONE, quarter, quarter, "");
    }

    /** Refused (400) when the quarters are in disorder or too many. */
    static Span of(Quarter from, Quarter to) {
        if (to.isBefore(from)) {
            throw Refused.because(CommonProblem.MALFORMED).error("?to", "before-from", to + " is before " + from + ".");
        }
        if (from.plus(MOST_QUARTERS - 1).isBefore(to)) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("?to", "too-many", "At most " + MOST_QUARTERS + " quarters at a time.");
        }
        return new Span(Kind.SEVERAL, from, to, "");
    }

    static Span ofYear(String name, Quarter first) {
        return new Span(Kind.YEAR, first, first.plus(3), name);
    }

    boolean isYear() {
        return kind == Kind.YEAR;
    }

    /** Up to this quarter only. */
    Span until(Quarter last) {
        return to.isAfter(last) ? new Span(kind, from, last, name) : this;
    }

    List<Quarter> quarters() {
        var quarters = new ArrayList<Quarter>();
        for (Quarter quarter = from; !quarter.isAfter(to); quarter = quarter.next()) {
            quarters.add(quarter);
        }
        return quarters;
    }

    /** Where its figures are read. */
    String path(String programme) {
        String base = "/v1/programmes/" + programme;
        return switch (kind) {
            case ONE -> base + "/quarterly-figures/" + from;
            case SEVERAL -> base + "/quarterly-figures";
            case YEAR -> base + "/annual-figures/" + name;
        };
    }

    String fileName() {
        return switch (kind) {
            case ONE -> from.toString();
            case SEVERAL -> from + "-" + to;
            case YEAR -> name;
        };
    }
}

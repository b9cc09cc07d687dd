package org.codonor.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.quarter.Calendars;

/** Reads which quarters a request names, by the calendar or by a fiscal label; refused (400, R01) when that is not clear. */
@ApplicationScoped
class Spans {
    @Inject
    Calendars calendars;

    Span one(String programme, String quarter) {
        return Span.of(calendars.quarter(programme, quarter, "quarter"));
    }

    Span several(String programme, String from, String to) {
        return Span.of(calendars.quarter(programme, from, "?from"), calendars.quarter(programme, to, "?to"));
    }

    /** Of the quarter or the year in which a figure is to be explained; refused (400) when it is not one of them. */
    Span of(String programme, Explained wanted) {
        if (wanted.quarter() != null && wanted.year() == null) {
            return Span.of(calendars.quarter(programme, wanted.quarter(), "?quarter"));
        }
        if (wanted.year() != null && wanted.quarter() == null) {
            return year(programme, wanted.year());
        }
        throw Refused.because(CommonProblem.MALFORMED)
                .error("?quarter", "one-of", "A figure is of a quarter or of a year.");
    }

    Span year(String programme, String year) {
        return Span.ofYear(year, calendars.firstOfYear(programme, year));
    }
}

package org.codonor.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    Span year(String programme, String year) {
        return Span.ofYear(year, calendars.firstOfYear(programme, year));
    }
}

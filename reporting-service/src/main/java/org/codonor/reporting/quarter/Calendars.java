package org.codonor.reporting.quarter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.calendar.QuarterNames;
import org.codonor.reporting.reference.Programmes;

/** What a quarter is called in a programme, also while the service that keeps the calendars is silent. */
@ApplicationScoped
public class Calendars {
    @Inject
    Programmes programmes;

    /** The quarter of that name; a calendar name needs nobody's help. */
    public Quarter quarter(String programme, String name, String where) {
        return Quarter.isWritten(name) ? Quarter.parse(name) : names(programme).quarter(name, where);
    }

    /** The first quarter of a year, by the calendar (2026) or as a donor's fiscal year (2026-27). */
    public Quarter firstOfYear(String programme, String name) {
        return name.matches("[12][0-9]{3}")
                ? new Quarter(Integer.parseInt(name), 1)
                : names(programme).quarter(name + "-FQ1", "year");
    }

    /** As the donors call quarters now; else as the newest package has it. */
    public QuarterNames names(String programme) {
        return QuarterNames.of(programmes.nowOrLastKnown(programme));
    }
}

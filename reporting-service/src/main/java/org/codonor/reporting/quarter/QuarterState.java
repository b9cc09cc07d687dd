package org.codonor.reporting.quarter;

import java.time.LocalDate;
import org.codonor.common.period.Quarter;

/** The life of a quarter (domain.md 6.8). PRELIMINARY follows from the calendar; nothing leaves CLOSED. */
public enum QuarterState {
    OPEN,
    PRELIMINARY,
    CLOSING,
    CLOSED;

    /** Days after a quarter's end at which its figures are complete enough to be looked at. */
    static final int DAYS_TO_PRELIMINARY = 45;

    static LocalDate preliminaryFrom(Quarter quarter) {
        return quarter.last().plusDays(DAYS_TO_PRELIMINARY);
    }

    /** What a kept state means on a day. */
    static QuarterState on(LocalDate today, Quarter quarter, QuarterState kept) {
        return kept == OPEN && !today.isBefore(preliminaryFrom(quarter)) ? PRELIMINARY : kept;
    }
}

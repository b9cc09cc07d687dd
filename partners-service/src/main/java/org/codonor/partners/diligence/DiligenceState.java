package org.codonor.partners.diligence;

import java.time.LocalDate;

/** Whether an assessment counts on a day: derived, never stored. */
enum DiligenceState {
    VALID,
    /** Valid, but not for long: a new one is wanted. */
    EXPIRING,
    EXPIRED,
    /** A newer one is valid and counts instead. */
    SUPERSEDED;

    static DiligenceState on(LocalDate today, LocalDate validUntil, int warnDays, boolean newerIsValid) {
        if (today.isAfter(validUntil)) {
            return EXPIRED;
        }
        if (newerIsValid) {
            return SUPERSEDED;
        }
        return today.plusDays(warnDays).isAfter(validUntil) ? EXPIRING : VALID;
    }
}

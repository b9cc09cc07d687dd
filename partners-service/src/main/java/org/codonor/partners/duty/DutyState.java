package org.codonor.partners.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a duty stands on a day. No news means still due: a service that is silent never fulfils anything. */
public enum DutyState {
    DUE,
    OVERDUE,
    SUBMITTED,
    ACCEPTED,
    WAIVED;

    static DutyState of(Duty duty, @Nullable ReportFact fact, LocalDate today) {
        if (fact != null && fact.waivedOn != null) {
            return WAIVED;
        }
        if (fact != null && fact.acceptedOn != null) {
            return ACCEPTED;
        }
        if (fact != null && fact.submittedOn != null) {
            return SUBMITTED;
        }
        return today.isAfter(duty.dueOn()) ? OVERDUE : DUE;
    }
}

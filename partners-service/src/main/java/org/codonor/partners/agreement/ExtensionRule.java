package org.codonor.partners.agreement;

import java.time.LocalDate;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** R40: a later end is asked for in time, or the lead controller says why it is agreed all the same. */
record ExtensionRule(LocalDate endsOn, int noticeDays) {
    LocalDate lastDay() {
        return endsOn.minusDays(noticeDays);
    }

    boolean isLate(@Nullable LocalDate newEnd, LocalDate requestedOn) {
        return newEnd != null && newEnd.isAfter(endsOn) && requestedOn.isAfter(lastDay());
    }

    void check(@Nullable LocalDate newEnd, LocalDate requestedOn, @Nullable String waiver, Refused missing) {
        if (isLate(newEnd, requestedOn) && waiver == null) {
            missing.with("endsOn", endsOn)
                    .with("requestedOn", requestedOn)
                    .with("lastPossibleDay", lastDay())
                    .broken(
                            "R40",
                            "/lateWaiver",
                            "late",
                            "A later end is asked for at least " + noticeDays + " days before the end, until "
                                    + lastDay() + "; waive that with a reason.");
        }
    }
}

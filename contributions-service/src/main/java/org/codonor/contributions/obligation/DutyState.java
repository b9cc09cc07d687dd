package org.codonor.contributions.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where a duty stands on a day: derived from its dates, never stored. */
enum DutyState {
    OPEN,
    DUE_SOON,
    OVERDUE,
    DONE,
    DONE_LATE,
    WAIVED;

    private static final int SOON_DAYS = 14;

    static DutyState of(Duty duty, LocalDate today) {
        if (duty.doneOn() != null) {
            return duty.doneOn().isAfter(duty.dueOn()) ? DONE_LATE : DONE;
        }
        if (duty.waiver() != null) {
            return WAIVED;
        }
        if (today.isAfter(duty.dueOn())) {
            return OVERDUE;
        }
        return duty.dueOn().isAfter(today.plusDays(SOON_DAYS)) ? OPEN : DUE_SOON;
    }

    boolean isPending() {
        return this == OPEN || this == DUE_SOON || this == OVERDUE;
    }

    /** By how many days it was done late, or is overdue; null when it is neither. */
    static @Nullable Integer lateByDays(Duty duty, LocalDate today) {
        return switch (of(duty, today)) {
            case DONE_LATE -> days(duty.dueOn(), duty.doneOn());
            case OVERDUE -> days(duty.dueOn(), today);
            case OPEN, DUE_SOON, DONE, WAIVED -> null;
        };
    }

    private static @Nullable Integer days(LocalDate from, @Nullable LocalDate to) {
        return to == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}

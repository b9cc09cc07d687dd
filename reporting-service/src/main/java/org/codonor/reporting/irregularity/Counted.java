package org.codonor.reporting.irregularity;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Due days that were counted before a change begins, for the change must not wait for another service. */
record Counted(LocalDate from, Map<DeadlineKind, Integer> days, Map<DeadlineKind, LocalDate> due) {
    int daysOf(DeadlineKind kind) {
        return days.getOrDefault(kind, 0);
    }

    @Nullable
    LocalDate dueOn(DeadlineKind kind) {
        return due.get(kind);
    }
}

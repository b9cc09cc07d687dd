package org.codonor.contributions.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codonor.contributions.calendar.WorkingCalendar;
import org.codonor.contributions.meeting.PackDocument.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What has to be shared before a meeting, and whether it was in time (R97).
 *
 * @param required what it needs to be complete
 * @param meetingOn the day of the meeting
 */
record Pack(Set<Kind> required, List<PackDocument> documents, LocalDate meetingOn, WorkingCalendar calendar) {
    private static final int WORKING_DAYS_BEFORE = 10;

    /** The last day on which it is in time. */
    LocalDate dueOn() {
        return calendar.before(meetingOn, WORKING_DAYS_BEFORE);
    }

    Set<Kind> missing() {
        var missing = required.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(required);
        documents.forEach(document -> missing.remove(document.kind()));
        return missing;
    }

    /** The day on which the last thing it needs was first shared; null while something is missing. */
    @Nullable
    LocalDate completeOn() {
        if (documents.isEmpty() || !missing().isEmpty()) {
            return null;
        }
        return required.isEmpty()
                ? documents.stream()
                        .map(PackDocument::sharedOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                : required.stream()
                        .map(this::firstShared)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** By how many working days it came late, or is late today; null when it is not. */
    @Nullable
    Integer lateByDays(LocalDate today) {
        LocalDate complete = completeOn();
        if (complete == null && required.isEmpty()) {
            return null;
        }
        LocalDate shared = complete != null ? complete : today.isBefore(meetingOn) ? today : meetingOn;
        return shared.isAfter(dueOn()) ? Math.max(1, calendar.between(dueOn(), shared)) : null;
    }

    private LocalDate firstShared(Kind kind) {
        return documents.stream()
                .filter(document -> document.kind() == kind)
                .map(PackDocument::sharedOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}

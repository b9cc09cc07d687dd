package org.codonor.reporting.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.codonor.reporting.life.ReportStanding;
import org.jspecify.annotations.Nullable;

/** A duty and what became of it, as far as is known on a day. No news means still due. */
public record Standing(
        Duty duty,
        @Nullable ReportStanding report,
        @Nullable Waiver waiver) {
    /** With the duty and the waiver as they were on record at a moment, on that day. */
    Standing asKnownAt(Instant moment, LocalDate day) {
        return new Standing(
                duty.asKnownOn(day), report, waiver == null || waiver.at().isAfter(moment) ? null : waiver);
    }

    public DutyState state() {
        if (waiver != null || duty.followed().waivedOn() != null) {
            return DutyState.WAIVED;
        }
        if (report != null) {
            return DutyState.of(report.state());
        }
        if (duty.followed().acceptedOn() != null) {
            return DutyState.ACCEPTED;
        }
        return duty.followed().submittedOn() == null ? DutyState.DUE : DutyState.SUBMITTED;
    }

    /** When what was owed came in; null while it is with the partner. */
    public @Nullable LocalDate submittedOn() {
        return report == null ? duty.followed().submittedOn() : report.submittedOn();
    }

    /** Past its day and still with the partner. */
    public boolean isOverdue(LocalDate today) {
        DutyState state = state();
        return !state.isSubmitted() && state != DutyState.WAIVED && today.isAfter(duty.dueOn());
    }

    /** Days past the due day: until it came in, or so far; null when it was, or still is, in time. */
    public @Nullable Integer lateByDays(LocalDate today) {
        LocalDate end = state().isSubmitted() ? submittedOn() : isOverdue(today) ? today : null;
        if (end == null || !end.isAfter(duty.dueOn())) {
            return null;
        }
        return Math.toIntExact(ChronoUnit.DAYS.between(duty.dueOn(), end));
    }

    /** Whether nobody has to wait for it any more: nothing was ever submitted (domain.md 6.7). */
    boolean mayBeWaived() {
        return switch (state()) {
            case DUE, DRAFT -> true;
            case SUBMITTED, IN_REVIEW, CHANGES_REQUESTED, CHECKED, ACCEPTING, ACCEPTED, WAIVED -> false;
        };
    }
}

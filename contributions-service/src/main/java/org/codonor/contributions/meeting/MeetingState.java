package org.codonor.contributions.meeting;

/** Where a meeting stands (domain 6.10); MINUTES_AGREED by time is derived when it is read. */
enum MeetingState {
    PLANNED,
    CONVENED,
    HELD,
    MINUTES_DRAFT,
    MINUTES_AGREED,
    POSTPONED,
    CANCELLED;

    boolean isAhead() {
        return this == PLANNED || this == CONVENED;
    }

    /** True once it took place. */
    boolean wasHeld() {
        return this == HELD || this == MINUTES_DRAFT || this == MINUTES_AGREED;
    }
}

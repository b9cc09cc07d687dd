package org.codonor.reporting.duty;

import org.codonor.reporting.life.ReportState;

/** Where a duty stands: not begun, as far as its report has come, or waived. Being overdue is derived apart from it. */
public enum DutyState {
    DUE,
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    CHANGES_REQUESTED,
    CHECKED,
    ACCEPTING,
    ACCEPTED,
    WAIVED;

    static DutyState of(ReportState state) {
        return valueOf(state.name());
    }

    /** Nothing is awaited from the partner, or from anybody. */
    public boolean isClosed() {
        return this == ACCEPTED || this == WAIVED;
    }

    /** With the lead donor: what the partner owed is there. */
    boolean isSubmitted() {
        return switch (this) {
            case SUBMITTED, IN_REVIEW, CHECKED, ACCEPTING, ACCEPTED -> true;
            case DUE, DRAFT, CHANGES_REQUESTED, WAIVED -> false;
        };
    }
}

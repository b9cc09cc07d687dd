package org.codonor.contributions.meeting;

/** What a decision of the donors is about. */
public enum DecisionKind {
    APPROVE_WORKPLAN,
    APPROVE_BUDGET,
    NOTE_REPORT,
    ADJUSTMENT,
    OTHER;

    /** True when something comes into force on it, so that every donor has to be asked (R99). */
    boolean isForAllDonors() {
        return this == APPROVE_WORKPLAN || this == APPROVE_BUDGET;
    }
}

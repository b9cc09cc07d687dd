package org.codonor.contributions.meeting;

/** What a decision of the donors is about. */
public enum DecisionKind {
    APPROVE_WORKPLAN,
    APPROVE_BUDGET,
    NOTE_REPORT,
    ADJUSTMENT,
    OTHER
}

package org.codonor.partners.workplan;

/** Where a version of a work plan stands. */
enum WorkPlanState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    /** Approved, and followed by a newer approved version; derived, never stored. */
    SUPERSEDED
}

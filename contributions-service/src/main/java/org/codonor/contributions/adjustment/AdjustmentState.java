package org.codonor.contributions.adjustment;

/** Where an adjustment stands as it is stored; CONSULTED follows from its consultation (domain 6.4). */
enum AdjustmentState {
    DRAFT,
    CLASSIFIED,
    IN_CONSULTATION,
    APPROVED,
    IMPLEMENTED,
    REJECTED,
    WITHDRAWN;

    boolean isBeforeApproval() {
        return this == DRAFT || this == CLASSIFIED || this == IN_CONSULTATION;
    }
}

package org.codonor.partners.diligence;

/** Where a condition stands: OVERDUE is derived from its deadline. */
enum ConditionState {
    OPEN,
    OVERDUE,
    MET,
    WAIVED
}

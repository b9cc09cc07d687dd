package org.codonor.partners.agreement;

/** Where an amendment stands. */
enum AmendmentState {
    DRAFT,
    /** The ledger is being asked. */
    SIGNING,
    EFFECTIVE
}

package org.codonor.partners.agreement;

/** Where an amendment stands. */
enum AmendmentState {
    DRAFT,
    /** The ledger is being asked. */
    SIGNING,
    /** Signed, and its money committed, but its day has not come; derived, never stored. */
    SIGNED,
    EFFECTIVE
}

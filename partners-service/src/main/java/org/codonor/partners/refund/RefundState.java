package org.codonor.partners.refund;

/** Where a refund stands. */
enum RefundState {
    /** The ledger is being asked. */
    REFUNDING,
    BOOKED,
    /** Nothing was booked; a corrected refund is another one. */
    REFUSED
}

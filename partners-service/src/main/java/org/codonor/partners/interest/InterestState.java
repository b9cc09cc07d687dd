package org.codonor.partners.interest;

/** Where interest stands. */
enum InterestState {
    /** The ledger is being asked. */
    BOOKING,
    BOOKED,
    /** Nothing was booked; corrected interest is another one. */
    REFUSED
}

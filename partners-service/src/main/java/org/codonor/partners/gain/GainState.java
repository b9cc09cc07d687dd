package org.codonor.partners.gain;

/** Where interest or an exchange difference stands. */
enum GainState {
    /** The ledger is being asked. */
    BOOKING,
    BOOKED,
    /** Nothing was booked; what is corrected is another one. */
    REFUSED
}

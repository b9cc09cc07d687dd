package org.codonor.partners.refund;

/** Why a partner gives money back. */
enum RefundReason {
    UNSPENT,
    INELIGIBLE,
    /** Irregular expenditure that is claimed back (R87). */
    RECOVERY,
    INTEREST
}

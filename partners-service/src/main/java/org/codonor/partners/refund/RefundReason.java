package org.codonor.partners.refund;

/** Why a partner gives money back. */
enum RefundReason {
    UNSPENT,
    INELIGIBLE,
    INTEREST
}

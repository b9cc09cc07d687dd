package org.codonor.contributions.donorrefund;

/** Why money goes back to its donor. */
enum RefundReason {
    UNSPENT,
    RECOVERY,
    WITHDRAWAL
}

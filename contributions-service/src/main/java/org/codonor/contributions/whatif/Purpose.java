package org.codonor.contributions.whatif;

/** What money is to be used for: planned on a line, contracted by an agreement, or paid to a partner. */
enum Purpose {
    PLAN,
    CONTRACT,
    PAY
}

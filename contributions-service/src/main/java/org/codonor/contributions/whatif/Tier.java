package org.codonor.contributions.whatif;

/** How far money has gone, in the order in which a cut takes it: the less it is bound the sooner. */
enum Tier {
    /** Available and on no line. */
    UNPLANNED,
    /** On a line that agreements may use, not contracted. */
    PLANNED,
    /** On one of the lead donor's own lines, not spent. */
    OWN,
    /** Contracted, not paid; what is held for an approved payment is among it. */
    CONTRACTED,
    /** Paid to a partner, not spent. */
    PAID
}

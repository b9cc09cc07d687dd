package org.codonor.partners.assurance;

/** What the auditors say of the accounts. */
enum Opinion {
    UNMODIFIED,
    QUALIFIED,
    ADVERSE,
    DISCLAIMER,
    /** A statement that is certified and not audited. */
    NONE
}

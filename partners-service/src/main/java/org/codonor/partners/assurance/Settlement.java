package org.codonor.partners.assurance;

/** What can become of a questioned amount. */
enum Settlement {
    REFUNDED,
    /** Explained, and the explanation accepted. */
    JUSTIFIED,
    WRITTEN_OFF
}

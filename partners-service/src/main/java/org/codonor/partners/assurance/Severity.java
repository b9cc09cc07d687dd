package org.codonor.partners.assurance;

/** How much a finding matters. */
enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}

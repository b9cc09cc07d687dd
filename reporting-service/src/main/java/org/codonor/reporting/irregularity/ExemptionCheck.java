package org.codonor.reporting.irregularity;

/** Whether the public summary of a case may be published (R91): nobody has looked, it may, or it must not. */
public enum ExemptionCheck {
    PENDING,
    CHECKED,
    WITHHELD
}

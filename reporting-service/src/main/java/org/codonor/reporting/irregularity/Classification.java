package org.codonor.reporting.irregularity;

/** How grave a case is judged to be, whatever its state. */
public enum Classification {
    IRREGULARITY,
    SUSPECTED_FRAUD,
    ESTABLISHED_FRAUD
}

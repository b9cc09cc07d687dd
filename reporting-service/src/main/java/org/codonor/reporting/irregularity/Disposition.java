package org.codonor.reporting.irregularity;

/** Where recovered money goes (R95). */
public enum Disposition {
    RETURN_TO_DONORS,
    REUSE_IN_PROGRAMME
}

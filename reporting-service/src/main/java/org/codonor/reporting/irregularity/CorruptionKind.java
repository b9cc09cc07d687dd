package org.codonor.reporting.irregularity;

/** Which corruption it is. */
public enum CorruptionKind {
    THEFT,
    NEPOTISM,
    BRIBERY,
    EMBEZZLEMENT,
    CONTRACT_AWARD,
    CONTRACT_EXECUTION,
    OTHER
}

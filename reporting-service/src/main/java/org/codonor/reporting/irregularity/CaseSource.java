package org.codonor.reporting.irregularity;

/** Where the first information came from. */
public enum CaseSource {
    PARTNER,
    AUDIT,
    MONITORING,
    COMPLAINT,
    WHISTLEBLOWER,
    MEDIA,
    OTHER
}

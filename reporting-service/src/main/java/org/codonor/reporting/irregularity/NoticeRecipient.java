package org.codonor.reporting.irregularity;

/** Who is told of a case. */
public enum NoticeRecipient {
    AUDITOR_GENERAL,
    CO_DONOR,
    PUBLIC,
    POLICE,
    OTHER
}

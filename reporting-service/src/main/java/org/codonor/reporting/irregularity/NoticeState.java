package org.codonor.reporting.irregularity;

/** How far a notice has come. */
public enum NoticeState {
    PLANNED,
    SENT,
    ACKNOWLEDGED
}

package org.codonor.reporting.irregularity;

/** The first word of a case, a further one, or the last. */
public enum NoticeKind {
    INITIAL,
    FOLLOW_UP,
    FINAL
}

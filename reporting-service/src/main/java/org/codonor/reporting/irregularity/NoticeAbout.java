package org.codonor.reporting.irregularity;

/** What a notice tells: how the case stands, or that an amount is to be written off (R89). */
public enum NoticeAbout {
    CASE,
    WRITE_OFF
}

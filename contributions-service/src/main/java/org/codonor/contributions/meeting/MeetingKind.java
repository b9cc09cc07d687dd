package org.codonor.contributions.meeting;

/** Why donors meet. */
enum MeetingKind {
    ANNUAL,
    EXTRAORDINARY,
    TECHNICAL
}

package org.codonor.reporting.intake;

/** Who wrote a message. */
enum Sender {
    REPORTER,
    OFFICER
}

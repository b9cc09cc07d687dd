package org.codonor.reporting.irregularity;

/** How a case came in: from somebody signed in, or through the public intake. */
public enum IntakeChannel {
    SIGNED_IN,
    PUBLIC
}

package org.codonor.contributions.contribution;

/** What a change does to the use of a contribution (R14, R15). */
public enum Standing {
    SUSPENDED,
    RESUMED,
    WITHDRAWN
}

package org.codonor.contributions.contribution;

/** Where a contribution stands (domain 6.2). A pledge counts in no figure (R09). */
public enum ContributionState {
    PLEDGED,
    COMMITTED,
    SUSPENDED,
    SETTLED,
    CANCELLED,
    WITHDRAWN;

    /** True once it counts as firm. */
    public boolean isCommitted() {
        return this == COMMITTED || this == SUSPENDED || this == SETTLED || this == WITHDRAWN;
    }
}

package org.codonor.contributions.meeting;

/** Where a decision stands (domain 6.10). */
public enum DecisionState {
    PROPOSED,
    AGREED,
    NOT_AGREED,
    DEFERRED,
    IMPLEMENTED,
    REVOKED;

    /** True while what was agreed holds. */
    public boolean stands() {
        return this == AGREED || this == IMPLEMENTED;
    }
}

package org.codonor.reporting.irregularity;

import java.util.EnumSet;
import java.util.Set;

/** How far a case has come (6.9); ESTABLISHING and WRITING_OFF last until the ledger has answered. */
public enum CaseState {
    REPORTED,
    ACKNOWLEDGED,
    UNDER_ASSESSMENT,
    DISMISSED,
    RECORDED_ONLY,
    C_CASE_OPEN,
    INVESTIGATING,
    ESTABLISHING,
    ESTABLISHED,
    UNFOUNDED,
    RECOVERY,
    WRITING_OFF,
    READY_TO_CLOSE,
    CLOSED;

    /** Nothing more happens unless the case is reopened. */
    static final Set<CaseState> AT_REST = EnumSet.of(DISMISSED, RECORDED_ONLY, CLOSED);

    /** The ledger has been asked and has not answered. */
    static final Set<CaseState> ASKING = EnumSet.of(ESTABLISHING, WRITING_OFF);

    /** From the decision that it is a C-case until it is closed. */
    static final Set<CaseState> C_CASE = EnumSet.of(
            C_CASE_OPEN, INVESTIGATING, ESTABLISHING, ESTABLISHED, UNFOUNDED, RECOVERY, WRITING_OFF, READY_TO_CLOSE);

    /** Somebody looks at it, or did and has not closed it. */
    static final Set<CaseState> AT_WORK = EnumSet.of(
            UNDER_ASSESSMENT,
            C_CASE_OPEN,
            INVESTIGATING,
            ESTABLISHING,
            ESTABLISHED,
            UNFOUNDED,
            RECOVERY,
            WRITING_OFF,
            READY_TO_CLOSE);

    public boolean isAtRest() {
        return AT_REST.contains(this);
    }

    public boolean isOpenCCase() {
        return C_CASE.contains(this);
    }
}

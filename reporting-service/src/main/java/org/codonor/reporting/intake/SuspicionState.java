package org.codonor.reporting.intake;

/** How far a suspicion has come: received, taken up in a case, or set aside. */
enum SuspicionState {
    RECEIVED,
    TAKEN_UP,
    SET_ASIDE;

    boolean maySetAside() {
        return this == RECEIVED;
    }

    boolean mayTakeUp() {
        return this != TAKEN_UP;
    }
}

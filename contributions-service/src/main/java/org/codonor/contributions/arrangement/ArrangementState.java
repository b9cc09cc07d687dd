package org.codonor.contributions.arrangement;

/** Where an arrangement stands (domain 6.1); what follows from its dates is derived when it is read. */
public enum ArrangementState {
    DRAFT,
    SIGNED,
    IN_FORCE,
    SUSPENDED,
    TERMINATED,
    EXPIRED,
    CLOSED,
    WITHDRAWN
}

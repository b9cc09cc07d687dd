package org.codonor.partners.agreement;

import java.time.LocalDate;

/** Where an agreement stands. What follows from its dates is derived when read, never stored. */
public enum AgreementState {
    DRAFT,
    CLEARED,
    /** The ledger is being asked to commit the money; no other verb until it has answered. */
    SIGNING,
    SIGNED,
    /** Signed and begun. */
    ACTIVE,
    /** Signed and over. */
    ENDED,
    ABANDONED;

    /** The state on a day, for an agreement that lasts from one day to another. */
    AgreementState on(LocalDate today, LocalDate startsOn, LocalDate endsOn) {
        if (this != SIGNED || today.isBefore(startsOn)) {
            return this;
        }
        return today.isAfter(endsOn) ? ENDED : ACTIVE;
    }

    /** Money is promised under it. */
    public boolean isSigned() {
        return this == SIGNED || this == ACTIVE || this == ENDED;
    }
}

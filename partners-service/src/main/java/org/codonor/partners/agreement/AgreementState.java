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
    /** Rests: nothing is approved or paid, reports and cases go on (R47). */
    SUSPENDED,
    /** Signed and over. */
    ENDED,
    /** Ended before its time. */
    TERMINATED,
    /** Reported, audited and settled for good (R48). */
    FIN_CLOSED,
    ABANDONED;

    /** The state on a day, for an agreement that lasts from one day to another. */
    AgreementState on(LocalDate today, LocalDate startsOn, LocalDate endsOn) {
        if (this != SIGNED || today.isBefore(startsOn)) {
            return this;
        }
        return today.isAfter(endsOn) ? ENDED : ACTIVE;
    }

    /** Nothing is spent under it any more: what it has and did not pay may be released, no more. */
    boolean isOver() {
        return this == ENDED || this == TERMINATED;
    }

    /** Money is or was promised under it. */
    public boolean isSigned() {
        return switch (this) {
            case SIGNED, ACTIVE, SUSPENDED, ENDED, TERMINATED, FIN_CLOSED -> true;
            case DRAFT, CLEARED, SIGNING, ABANDONED -> false;
        };
    }
}

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
    /** The ledger is being asked to release what was never paid; no other verb until it has answered. */
    CLOSING,
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
    public boolean isOver() {
        return this == ENDED || this == TERMINATED;
    }

    /** It is settled, or about to be: nothing is earned, gained or lost under it any more. */
    public boolean isSettled() {
        return this == CLOSING || this == FIN_CLOSED;
    }

    /** Money is or was promised under it. */
    public boolean isSigned() {
        return switch (this) {
            case SIGNED, ACTIVE, SUSPENDED, ENDED, TERMINATED, CLOSING, FIN_CLOSED -> true;
            case DRAFT, CLEARED, SIGNING, ABANDONED -> false;
        };
    }
}

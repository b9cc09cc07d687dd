package org.codonor.partners.request;

import java.util.Set;

/** Where a disbursement request stands (domain 6.6); in a state that ends in ING the ledger is being asked. */
enum RequestState {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    RETURNED,
    REJECTED,
    APPROVING,
    APPROVED,
    PAYING,
    PAID,
    CONFIRMED,
    CANCELLING,
    CANCELLED,
    REVERSING,
    REVERSED;

    /** Waiting for somebody to decide or to pay: what holds is told. */
    static final Set<RequestState> WAITING = Set.of(SUBMITTED, IN_REVIEW, APPROVED);

    /** The ledger keeps the money for them. */
    static final Set<RequestState> RESERVED = Set.of(APPROVED, PAYING, CANCELLING);

    /** On their way to be paid. */
    static final Set<RequestState> IN_FLIGHT = Set.of(IN_REVIEW, APPROVING, APPROVED, PAYING);

    /** Where a question to the ledger leads: on, when it agrees, or back. */
    RequestState answered(boolean accepted) {
        return switch (this) {
            case APPROVING -> accepted ? APPROVED : IN_REVIEW;
            case PAYING -> accepted ? PAID : APPROVED;
            case CANCELLING -> accepted ? CANCELLED : APPROVED;
            case REVERSING -> accepted ? REVERSED : PAID;
            case DRAFT, SUBMITTED, IN_REVIEW, RETURNED, REJECTED, APPROVED, PAID, CONFIRMED, CANCELLED, REVERSED ->
                throw new IllegalStateException("no question is open in " + this);
        };
    }
}

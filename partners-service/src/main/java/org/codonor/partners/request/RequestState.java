package org.codonor.partners.request;

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
    CANCELLING,
    CANCELLED,
    REVERSING,
    REVERSED
}

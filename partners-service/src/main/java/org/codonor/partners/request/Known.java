package org.codonor.partners.request;

import org.codonor.common.problem.Refused;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger and the plan said just before a change. Silence is kept until somebody needs the answer: a repeated
 * request does not.
 */
record Known(
        @Nullable Cover cover,
        @Nullable Reference reference,
        @Nullable Refused silence) {
    /** Refused (503) when the ledger could not tell. */
    Known orRefuse() {
        if (silence != null) {
            throw silence;
        }
        return this;
    }
}

package org.codonor.partners.refund;

import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Whose money is unspent, as the ledger said just before a change; its silence is kept until the answer is needed. */
record KnownShares(@Nullable Shares shares, @Nullable Refused silence) {
    @Nullable
    Shares orRefuse() {
        if (silence != null) {
            throw silence;
        }
        return shares;
    }
}

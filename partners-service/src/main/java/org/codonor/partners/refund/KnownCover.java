package org.codonor.partners.refund;

import org.codonor.common.problem.Refused;
import org.codonor.partners.ledger.Cover;
import org.jspecify.annotations.Nullable;

/** What the ledger held of an agreement just before a change; its silence is kept until the answer is needed. */
record KnownCover(@Nullable Cover cover, @Nullable Refused silence) {
    static final KnownCover NOT_ASKED = new KnownCover(null, null);

    @Nullable
    Cover orRefuse() {
        if (silence != null) {
            throw silence;
        }
        return cover;
    }
}

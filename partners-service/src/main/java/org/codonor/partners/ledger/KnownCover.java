package org.codonor.partners.ledger;

import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What the ledger held of an agreement just before a change; its silence is kept until the answer is needed. */
public record KnownCover(@Nullable Cover cover, @Nullable Refused silence) {
    public static final KnownCover NOT_ASKED = new KnownCover(null, null);

    public @Nullable Cover orRefuse() {
        if (silence != null) {
            throw silence;
        }
        return cover;
    }
}

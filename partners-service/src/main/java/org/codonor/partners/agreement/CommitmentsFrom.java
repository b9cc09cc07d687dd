package org.codonor.partners.agreement;

import org.jspecify.annotations.Nullable;

/** Who says what an agreement commits on each line. */
enum CommitmentsFrom {
    /** The documents: nothing was moved since, as far as the ledger last told. */
    SIGNED,
    /** The ledger: an adjustment of the budget moved contracted money since, or the closure released what was not paid. */
    LEDGER;

    /** Null while it is unsigned. */
    static @Nullable CommitmentsFrom of(AgreementNow now) {
        if (!now.isSigned()) {
            return null;
        }
        return now.moved().isEmpty() ? SIGNED : LEDGER;
    }
}

package org.codonor.reporting.intake;

import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** What somebody has seen or heard, and who it is if they want that to be known to custodians. */
record NewSuspicion(
        String text,
        @Nullable String when,
        @Nullable String where,
        @Nullable Money amount,
        @Nullable ReporterIdentity identity) {
    /** Without the identity, which goes a way of its own. */
    Told told() {
        return new Told(text, when, where, amount);
    }

    /** What is told, as it is kept. */
    record Told(
            String text,
            @Nullable String when,
            @Nullable String where,
            @Nullable Money amount) {}

    /** Never what was written: this ends up in messages. */
    @Override
    public String toString() {
        return "a suspicion";
    }
}

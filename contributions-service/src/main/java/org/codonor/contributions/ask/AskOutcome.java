package org.codonor.contributions.ask;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Posted;
import org.jspecify.annotations.Nullable;

/** What an accepted ask did; the transaction is absent when nothing moved, as for a nil report. */
record AskOutcome(
        String outcome,
        String act,
        int attempt,
        int epoch,
        long seq,
        String hash,
        Instant recordedAt,
        @Nullable UUID transaction,
        @Nullable String self,
        @Nullable Quarter quarter,
        @Nullable List<Attributed> attribution) {

    /** How one line of a report was attributed. */
    record Attributed(
            int index, String line, Quarter ofQuarter, Quarter keyFromQuarter, Basis basis, List<Part> parts) {}

    record Part(String contribution, String donor, String amount) {}

    /** What an act did: its transaction, and its attribution if it attributed. */
    record Done(@Nullable Posted posted, @Nullable List<Attributed> attribution) {
        static Done of(Posted posted) {
            return new Done(posted, null);
        }
    }
}

package org.codonor.contributions.directcost;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Basis;
import org.jspecify.annotations.Nullable;

/** A cost of the lead donor as it was booked; what takes it back is added later. */
record DirectCost(
        UUID id,
        String programme,
        String ref,
        String line,
        LocalDate valueDate,
        BigDecimal amount,
        String text,
        @Nullable String bankRef,
        Quarter quarter,
        Basis basis,
        UUID transaction,
        long seq,
        Instant recordedAt,
        Caller.Actor recordedBy,
        @Nullable UUID reversedBy,
        @Nullable String reversalReason) {
    String self() {
        return "/v1/programmes/" + programme + "/direct-costs/" + ref;
    }

    boolean isReversed() {
        return reversedBy != null;
    }
}

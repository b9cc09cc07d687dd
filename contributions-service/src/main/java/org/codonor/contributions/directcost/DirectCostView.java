package org.codonor.contributions.directcost;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Basis;
import org.jspecify.annotations.Nullable;

/** A direct cost as people read it, with how it was attributed. */
record DirectCostView(
        UUID id,
        String ref,
        String self,
        String line,
        LocalDate valueDate,
        Money amount,
        String text,
        @Nullable String bankRef,
        Quarter quarter,
        Basis basis,
        Quarter keyFromQuarter,
        List<Part> attribution,
        State state,
        String transaction,
        @Nullable String reversedBy,
        @Nullable String reversalReason,
        Instant recordedAt,
        Caller.Actor recordedBy,
        List<String> allowedActions,
        Instant createdAt) {
    enum State {
        BOOKED,
        REVERSED
    }

    record Part(String contribution, String donor, Money amount) {}
}

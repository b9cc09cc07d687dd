package org.codonor.contributions.leadbooking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** Interest or a fee as people read it, by contribution. */
record LeadBookingView(
        UUID id,
        String ref,
        String self,
        BookingKind kind,
        LocalDate valueDate,
        Money amount,
        String text,
        @Nullable String bankRef,
        Quarter quarter,
        List<Part> parts,
        String state,
        String transaction,
        @Nullable String reversedBy,
        @Nullable String reversalReason,
        Instant recordedAt,
        Caller.Actor recordedBy,
        List<String> allowedActions,
        Instant createdAt) {
    /**
     * One contribution's part.
     *
     * @param rule where interest goes by its arrangement (R22); null for a fee
     * @param toRefund what of it is still to go back to the donor
     */
    record Part(
            String contribution,
            String donor,
            Money amount,
            @Nullable String rule,
            @Nullable Money toRefund) {}
}

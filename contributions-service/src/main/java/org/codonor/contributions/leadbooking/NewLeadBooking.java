package org.codonor.contributions.leadbooking;

import java.time.LocalDate;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Interest or a fee as it is recorded.
 *
 * @param contribution whose money it is about; null divides it by what each has at the lead donor on that day
 */
record NewLeadBooking(
        @Nullable String ref,
        BookingKind kind,
        @Nullable String contribution,
        LocalDate valueDate,
        Money amount,
        String text,
        @Nullable String bankRef) {}

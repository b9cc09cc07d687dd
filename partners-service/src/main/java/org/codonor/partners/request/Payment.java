package org.codonor.partners.request;

import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.partners.ledger.Booking;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/**
 * What the bank paid, and where the ledger has it.
 *
 * @param paidAmount what the partner got, in the agreement's currency; what was kept is taken off
 * @param offset what was kept of what the partner owes
 */
record Payment(
        LocalDate valueDate,
        String bankRef,
        @Nullable Rate rate,
        @Nullable String rateSource,
        Money paidAmount,
        @Nullable Offset offset,
        @Nullable String bookedIn,
        @Nullable String transaction) {
    Payment booked(Booking booking, @Nullable List<Split.Written> kept) {
        Offset taken = offset == null ? null : new Offset(offset.claimRef(), offset.amount(), kept);
        return new Payment(
                valueDate, bankRef, rate, rateSource, paidAmount, taken, booking.quarter(), booking.transaction());
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Payment> {
        public Column() {
            super(Payment.class);
        }
    }
}

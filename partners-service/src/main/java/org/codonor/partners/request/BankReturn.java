package org.codonor.partners.request;

import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.partners.ledger.Booking;
import org.jspecify.annotations.Nullable;

/** A payment that the bank sent back, always whole, and where the ledger has it. */
record BankReturn(
        LocalDate valueDate,
        String bankRef,
        Actor returnedBy,
        @Nullable String bookedIn,
        @Nullable String transaction) {
    BankReturn booked(Booking booking) {
        return new BankReturn(valueDate, bankRef, returnedBy, booking.quarter(), booking.transaction());
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<BankReturn> {
        public Column() {
            super(BankReturn.class);
        }
    }
}

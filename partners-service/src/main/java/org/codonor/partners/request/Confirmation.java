package org.codonor.partners.request;

import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDate;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** What arrived at the partner, in its own currency, as the partner says. */
record Confirmation(
        LocalDate receivedOn, Money amount, @Nullable String comment, Actor confirmedBy, Instant confirmedAt) {
    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Confirmation> {
        public Column() {
            super(Confirmation.class);
        }
    }
}

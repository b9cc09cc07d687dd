package org.codonor.contributions.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.FiscalCalendar;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A receipt with the rate it was booked at and what became of it. */
record ReceiptView(
        UUID id,
        String ref,
        String self,
        String contribution,
        String donor,
        boolean internal,
        @Nullable Integer instalment,
        LocalDate valueDate,
        Money amount,
        Rate rate,
        @Nullable String rateSource,
        Money booked,
        Money indicative,
        Money fxDifference,
        Quarter quarter,
        String fiscalQuarter,
        @Nullable String bankRef,
        @Nullable String note,
        String state,
        String transaction,
        @Nullable String reversedBy,
        @Nullable String reversalReason,
        Instant recordedAt,
        Caller.Actor recordedBy,
        List<String> allowedActions,
        Instant createdAt) {
    static ReceiptView of(Receipt receipt, Currency programme, FiscalCalendar calendar, List<String> allowedActions) {
        Money booked = receipt.booked(programme);
        Money indicative = receipt.indicative(programme);
        Quarter quarter = Quarter.parse(receipt.quarter);
        String transactions = "/v1/programmes/" + receipt.programme + "/transactions/";
        return new ReceiptView(
                receipt.id,
                receipt.ref,
                receipt.self(),
                receipt.contribution.ref(),
                receipt.donor,
                receipt.internal,
                receipt.instalment,
                receipt.valueDate,
                receipt.amount(),
                receipt.rate(),
                receipt.rateSource,
                booked,
                indicative,
                booked.minus(indicative),
                quarter,
                calendar.label(quarter),
                receipt.bankRef,
                receipt.note,
                receipt.isReversed() ? "REVERSED" : "BOOKED",
                transactions + receipt.transaction,
                receipt.reversedBy == null ? null : transactions + receipt.reversedBy,
                receipt.reversalReason,
                receipt.recordedAt,
                receipt.recordedBy.actor(),
                allowedActions,
                receipt.recordedAt);
    }
}

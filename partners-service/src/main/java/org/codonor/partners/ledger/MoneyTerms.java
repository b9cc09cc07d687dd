package org.codonor.partners.ledger;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of every ask that moves money of an agreement's contributions. */
public record MoneyTerms(
        LocalDate valueDate,
        String agreement,
        List<Split.Told> splits,
        @Nullable String bankRef,
        @Nullable String reason) {
    public static MoneyTerms of(
            LocalDate valueDate,
            String agreement,
            List<Split> splits,
            Currency currency,
            @Nullable String bankRef,
            @Nullable String reason) {
        return new MoneyTerms(valueDate, agreement, Split.told(splits, currency), bankRef, reason);
    }
}

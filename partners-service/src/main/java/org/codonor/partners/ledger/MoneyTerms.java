package org.codonor.partners.ledger;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** The terms of every ask that moves money of an agreement's contributions. */
public record MoneyTerms(
        LocalDate valueDate,
        String agreement,
        List<Split.Told> splits,
        @Nullable String bankRef,
        @Nullable String reason,
        @Nullable Offset offset,
        @Nullable Need need) {
    /** What is kept of the money because it is owed back under a claim (R87). */
    public record Offset(String claimRef, String amount) {}

    /** What the money is needed for (R49): the ledger judges it again, by what is reserved when it reserves. */
    public record Need(String modality, String need, String otherFunds) {}

    public static MoneyTerms of(
            LocalDate valueDate,
            String agreement,
            List<Split> splits,
            Currency currency,
            @Nullable String bankRef,
            @Nullable String reason) {
        return new MoneyTerms(valueDate, agreement, Split.told(splits, currency), bankRef, reason, null, null);
    }

    public MoneyTerms keeping(String claimRef, Money amount) {
        return new MoneyTerms(
                valueDate,
                agreement,
                splits,
                bankRef,
                reason,
                new Offset(claimRef, amount.amount().toPlainString()),
                need);
    }

    public MoneyTerms covering(String modality, Money needed, Money otherFunds) {
        return new MoneyTerms(
                valueDate,
                agreement,
                splits,
                bankRef,
                reason,
                offset,
                new Need(
                        modality,
                        needed.amount().toPlainString(),
                        otherFunds.amount().toPlainString()));
    }
}

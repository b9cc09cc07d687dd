package org.codonor.partners.gain;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Shares;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/**
 * What money at a partner gained or, below zero, lost by exchange up to a day, in the programme's currency.
 *
 * @param splits whose money it was; without them, everybody's in proportion to what the partner has of it
 * @param evidence how it was computed and what shows it
 */
record NewExchangeDifference(
        @Nullable String ref,
        String agreement,
        LocalDate valueDate,
        Money amount,
        @Nullable List<Split.Written> splits,
        String reason,
        String evidence) {
    /** The ledger has to say whose the money at the partner is. */
    boolean wantsCover() {
        return splits == null;
    }

    NewGain gain(@Nullable Cover cover) {
        List<Split.Written> proposed =
                cover == null ? List.of() : Shares.of(cover).of(amount);
        List<Split.Written> parts = splits == null ? proposed : splits;
        return new NewGain(GainKind.EXCHANGE, ref, agreement, valueDate, amount, parts, reason, evidence);
    }
}

package org.codonor.partners.gain;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/** Interest as a partner reported it, up to a day, in the programme's currency. */
record NewInterest(
        @Nullable String ref,
        String agreement,
        LocalDate valueDate,
        Money amount,
        List<Split.Written> splits,
        String reason) {
    NewGain gain() {
        return new NewGain(GainKind.INTEREST, ref, agreement, valueDate, amount, splits, reason, null);
    }
}

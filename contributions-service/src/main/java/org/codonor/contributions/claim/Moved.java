package org.codonor.contributions.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * A move of a claim: established, recovered, written off, or given back to its donor. A negative amount takes back.
 *
 * @param ofQuarter the quarter of the expenditure; null for what is given back to a donor
 */
record Moved(
        long seq,
        UUID transaction,
        Event event,
        LocalDate valueDate,
        String agreement,
        String contribution,
        String donor,
        String line,
        @Nullable Quarter ofQuarter,
        Basis basis,
        Money amount) {
    Money when(Event wanted) {
        return event == wanted ? amount : Money.zero(amount.currency());
    }

    /** What it adds to what is owed. */
    Money owed() {
        return when(Event.IRREGULARITY).minus(when(Event.RECOVERY)).minus(when(Event.WRITE_OFF));
    }
}

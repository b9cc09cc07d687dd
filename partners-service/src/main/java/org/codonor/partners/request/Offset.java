package org.codonor.partners.request;

import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/**
 * What a payment keeps of what the partner owes under a claim (R87).
 *
 * @param parts what was kept of each contribution, as the ledger divided it (R86)
 */
record Offset(String claimRef, Money amount, @Nullable List<Split.Written> parts) {
    /** As the payer writes it. */
    record Asked(String claimRef, Money amount) {
        Offset offset() {
            return new Offset(claimRef, amount, null);
        }
    }
}

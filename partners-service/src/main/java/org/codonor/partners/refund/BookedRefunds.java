package org.codonor.partners.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.codonor.common.money.Money;

/** The refunds that are in the ledger, for whoever counts on one. */
@ApplicationScoped
public class BookedRefunds {
    /** What a partner's refund brought. */
    public Optional<Money> of(String programme, String partner, String ref) {
        return PartnerRefund.<PartnerRefund>find(
                        "programme = ?1 and partner = ?2 and ref = ?3 and state = ?4",
                        programme,
                        partner,
                        ref,
                        RefundState.BOOKED)
                .firstResultOptional()
                .map(refund -> Money.of(refund.amount, refund.currency));
    }
}

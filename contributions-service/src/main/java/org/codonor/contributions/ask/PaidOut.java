package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.codonor.common.change.Act;
import org.codonor.contributions.rows.Rows;

/** What a partner was paid of a contribution under an agreement, less what came back. */
@ApplicationScoped
class PaidOut {
    @Inject
    Rows rows;

    @Inject
    Act act;

    BigDecimal net(String agreement, String contribution) {
        return rows.one("""
                        select coalesce(sum(case when to_account = 'PARTNER' then amount else -amount end), 0) as net
                        from totals
                        where programme = ? and agreement = ? and contribution = ?
                          and event in ('PAYMENT', 'BANK_RETURN', 'PARTNER_REFUND')
                        """, row -> row.getBigDecimal("net"), act.programme(), agreement, contribution)
                .orElseThrow();
    }
}

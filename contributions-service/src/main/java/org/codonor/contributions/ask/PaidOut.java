package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.codonor.common.change.Act;
import org.codonor.common.rows.Rows;

/** What a partner has of a contribution under an agreement. */
@ApplicationScoped
class PaidOut {
    /** What came to the partner and what it owes, less what left it; by the events that count. */
    private static final String AT_PARTNER = """
            select coalesce(sum(case when to_account in ('PARTNER', 'CLAIM') then amount else 0 end)
                          - sum(case when from_account in ('PARTNER', 'CLAIM') then amount else 0 end), 0) as net
            from totals where programme = ? and agreement = ? and contribution = ?
            """;

    @Inject
    Rows rows;

    @Inject
    Act act;

    /** Paid, with what it earned meanwhile, less what came back: whether it was spent or not. */
    BigDecimal net(String agreement, String contribution) {
        return sum(
                AT_PARTNER + " and event in ('PAYMENT', 'BANK_RETURN', 'PARTNER_REFUND', 'RECOVERY', 'INTEREST',"
                        + " 'EXCHANGE')",
                agreement,
                contribution);
    }

    /** The day on which the first money of the contribution came to the partner; empty when none ever did. */
    Optional<LocalDate> firstDay(String agreement, String contribution) {
        return rows.one(
                "select value_date from moves where programme = ? and agreement = ? and contribution = ?"
                        + " and event = 'PAYMENT' order by value_date limit 1",
                row -> row.getObject("value_date", LocalDate.class),
                act.programme(),
                agreement,
                contribution);
    }

    private BigDecimal sum(String sql, String agreement, String contribution) {
        return rows.one(sql, row -> row.getBigDecimal("net"), act.programme(), agreement, contribution)
                .orElseThrow();
    }
}

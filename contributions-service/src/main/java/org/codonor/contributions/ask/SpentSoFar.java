package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.codonor.common.change.Act;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.rows.Rows;

/** What partners have spent on a line in a quarter, corrections of it included. */
@ApplicationScoped
class SpentSoFar {
    @Inject
    Rows rows;

    @Inject
    Act act;

    BigDecimal on(String line, Quarter ofQuarter) {
        return rows.one("""
                        select coalesce(sum(case when to_account = 'SPENT' then amount else -amount end), 0) as spent
                        from totals
                        where programme = ? and line = ? and of_quarter = ? and event in ('EXPENDITURE', 'IRREGULARITY')
                        """, row -> row.getBigDecimal("spent"), act.programme(), line, ofQuarter)
                .orElseThrow();
    }
}

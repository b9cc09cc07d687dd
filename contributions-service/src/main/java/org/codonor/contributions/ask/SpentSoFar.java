package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.codonor.common.change.Act;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;

/** What partners have spent, corrections and irregular expenditure taken off. */
@ApplicationScoped
class SpentSoFar {
    private static final String SPENT = """
            select coalesce(sum(case when to_account = 'SPENT' then amount else -amount end), 0) as spent
            from totals
            where programme = ? and event in ('EXPENDITURE', 'IRREGULARITY')
            """;

    @Inject
    Rows rows;

    @Inject
    Act act;

    /** On a line in a quarter. */
    BigDecimal on(String line, Quarter ofQuarter) {
        return sum(SPENT + " and line = ? and of_quarter = ?", act.programme(), line, ofQuarter);
    }

    /** On a line in a quarter under an agreement. */
    BigDecimal under(String agreement, String line, Quarter ofQuarter) {
        return sum(
                SPENT + " and agreement = ? and line = ? and of_quarter = ?",
                act.programme(),
                agreement,
                line,
                ofQuarter);
    }

    /** Of a contribution on a line under an agreement. */
    BigDecimal of(String agreement, String line, String contribution) {
        return sum(
                SPENT + " and agreement = ? and line = ? and contribution = ?",
                act.programme(),
                agreement,
                line,
                contribution);
    }

    private BigDecimal sum(String sql, Object... values) {
        return rows.one(sql, row -> row.getBigDecimal("spent"), values).orElseThrow();
    }
}

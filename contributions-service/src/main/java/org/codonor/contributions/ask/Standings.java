package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.codonor.common.change.Act;
import org.codonor.common.rows.Rows;

/** What is not settled under an agreement, by contribution. */
@ApplicationScoped
class Standings {
    private static final String STANDING = """
            select contribution,
                sum(case 'RESERVED' when to_account then amount when from_account then -amount else 0 end) as reserved,
                sum(case 'CLAIM' when to_account then amount when from_account then -amount else 0 end) as claimed,
                sum(case 'PARTNER' when to_account then amount when from_account then -amount else 0 end) as unspent
            from totals where programme = ? and agreement = ? group by contribution order by contribution
            """;

    @Inject
    Rows rows;

    @Inject
    Act act;

    /**
     * What stands of a contribution.
     *
     * @param reserved held for requests
     * @param claimed owed by the partner
     * @param unspent what the partner has and neither spent nor owes; below zero where it prefinanced
     */
    record Standing(String contribution, BigDecimal reserved, BigDecimal claimed, BigDecimal unspent) {}

    List<Standing> of(String agreement) {
        return rows.list(
                STANDING,
                row -> new Standing(
                        row.getString("contribution"),
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("claimed"),
                        row.getBigDecimal("unspent")),
                act.programme(),
                agreement);
    }

    static BigDecimal sum(List<Standing> standing, Function<Standing, BigDecimal> amount) {
        return standing.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

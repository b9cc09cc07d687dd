package org.codonor.contributions.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.closing.Check.Finding;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.Earmark;
import org.jspecify.annotations.Nullable;

/** R71, asserted again at the close: nothing spent in the quarter is attributed to a contribution outside its earmark. */
@ApplicationScoped
class SpentOutside {
    private static final String SPENT = """
            select t.contribution, t.line, t.of_quarter, a.partner
            from totals t left join agreements a on a.programme = t.programme and a.ref = t.agreement
            where t.programme = ? and t.booked_quarter = ? and t.event in ('EXPENDITURE', 'DIRECT_COST', 'IRREGULARITY')
            group by t.contribution, t.line, t.of_quarter, a.partner
            having sum(case when t.to_account in ('SPENT', 'DIRECT_COST') then t.amount else -t.amount end) > 0
            order by t.contribution, t.line, t.of_quarter
            """;

    @Inject
    Plans plans;

    @Inject
    Contributions contributions;

    @Inject
    Rows rows;

    private record Spent(
            String contribution,
            String line,
            Quarter ofQuarter,
            @Nullable String partner) {}

    List<Finding> in(String programme, Quarter quarter) {
        Map<String, Line> lines = new HashMap<>();
        plans.everApproved(programme).forEach(line -> lines.put(line.line(), line));
        Map<String, Contribution> all = new HashMap<>();
        contributions.all(programme).forEach(contribution -> all.put(contribution.ref(), contribution));
        var found = new ArrayList<Finding>();
        for (Spent spent : spent(programme, quarter)) {
            Line line = lines.get(spent.line());
            Contribution contribution = all.get(spent.contribution());
            if (line == null || contribution == null || isOutside(contribution, line, spent)) {
                found.add(new Finding(
                        spent.contribution(), spent.contribution() + " is not meant for " + spent.line() + "."));
            }
        }
        return found;
    }

    private List<Spent> spent(String programme, Quarter quarter) {
        return rows.list(
                SPENT,
                row -> new Spent(
                        row.getString("contribution"),
                        row.getString("line"),
                        Rows.quarter(row, "of_quarter"),
                        row.getString("partner")),
                programme,
                quarter);
    }

    private static boolean isOutside(Contribution contribution, Line line, Spent spent) {
        return !Earmark.oneAdmits(
                contribution.earmarks(
                        spent.ofQuarter().first(), spent.ofQuarter().last()),
                line.geo(),
                line.coreArea(),
                spent.partner(),
                line.outcome());
    }
}

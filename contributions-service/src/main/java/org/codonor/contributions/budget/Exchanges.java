package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.contribution.Contributions;

/**
 * What R18 recorded, and what versions booked of it, whoever wrote them: a version that books exchange differences changes a
 * contribution's plan by them and nothing else, and is never changed (R23).
 */
@ApplicationScoped
public class Exchanges {
    private static final String TREATED = """
            select c.ref, sum(f.difference)
            from fx_differences f join receipts r on r.id = f.receipt join contributions c on c.id = r.contribution
            where f.programme = ? and f.treatment is not null and r.reversed_by is null group by c.ref
            """;

    private static final String BOOKED = """
            select v.ref, f.contribution, sum(case when f.budget = v.id then f.amount else -f.amount end) as change
            from budget_versions v
            join budget_versions former on former.programme = v.programme and former.no = v.no - 1
            join funding_plan f on f.budget in (v.id, former.id)
            where v.programme = ? and v.reason = 'FX_TECHNICAL' and v.state = 'APPROVED'
            group by v.no, v.ref, f.contribution order by v.no
            """;

    @Inject
    Contributions contributions;

    @Inject
    Rows rows;

    private record Booked(String version, String contribution, BigDecimal change) {}

    /** By contribution; what the lead donor absorbs may be planned of its own instead. */
    public Map<String, Exchange> of(String programme) {
        var all = new TreeMap<String, Exchange>();
        rows.list(TREATED, row -> Map.entry(row.getString(1), row.getBigDecimal(2)), programme)
                .forEach(each -> treat(all, each.getKey(), each.getValue()));
        contributions.absorbed(programme).forEach((contribution, amount) -> treat(all, contribution, amount));
        rows
                .list(BOOKED, row -> new Booked(row.getString(1), row.getString(2), row.getBigDecimal(3)), programme)
                .stream()
                .filter(each -> each.change().signum() != 0)
                .forEach(each -> all.compute(
                        each.contribution(),
                        (contribution, known) ->
                                (known == null ? Exchange.NONE : known).booking(each.change(), each.version())));
        return all;
    }

    private static void treat(Map<String, Exchange> all, String contribution, BigDecimal amount) {
        all.compute(contribution, (key, known) -> (known == null ? Exchange.NONE : known).treating(amount));
    }
}

package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;

/** What an approval asks of agreements, and of contributions that are over. */
@ApplicationScoped
class ApprovalFacts {
    @Inject
    Contributions contributions;

    @Inject
    Plans plans;

    @Inject
    Rows rows;

    /** R15: nothing new is planned of a contribution that is withdrawn, settled or cancelled, or will be. */
    List<Violation> closedFunding(String programme, List<Line> lines) {
        var closed = contributions.all(programme).stream()
                .filter(contribution -> contribution.isClosed(LocalDate.MAX))
                .map(Contribution::ref)
                .collect(Collectors.toSet());
        if (closed.isEmpty()) {
            return List.of();
        }
        Map<String, Line> before =
                plans.newest(programme).<Map<String, Line>>map(Plan::lines).orElse(Map.of());
        return new ClosedFunding(closed, before).violations(lines);
    }

    /** R99: nothing but a decision of the donors begins the budget of a year to come. */
    List<Violation> undecidedYear(String programme, Draft draft, LocalDate today) {
        var decided = rows.list(
                "select extract(year from valid_from)::int from budget_versions"
                        + " where programme = ? and reason = 'DECISION' and state = 'APPROVED'",
                row -> row.getInt(1),
                programme);
        return new DecidedYears(today.getYear(), Set.copyOf(decided)).violations(draft);
    }

    /** The indirect cost that each agreement allows, in percent of its direct cost (R29). */
    Map<String, BigDecimal> indirectRates(String programme) {
        var rates = new HashMap<String, BigDecimal>();
        rows.list(
                        "select ref, indirect_rate_pct from agreements"
                                + " where programme = ? and indirect_rate_pct is not null",
                        row -> Map.entry(row.getString(1), row.getBigDecimal(2)),
                        programme)
                .forEach(rate -> rates.put(rate.getKey(), rate.getValue()));
        return rates;
    }
}

package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.budget.BudgetVersion.Reason;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.meeting.DecisionKind;
import org.codonor.contributions.meeting.Decisions;
import org.codonor.contributions.meeting.Decisions.Decided;

/** What a version that a person approves stands on. */
@ApplicationScoped
class Grounds {
    private static final String TREATED = """
            select c.ref, sum(f.difference)
            from fx_differences f join receipts r on r.id = f.receipt join contributions c on c.id = r.contribution
            where f.programme = ? and f.treatment is not null and r.reversed_by is null group by c.ref
            """;

    @Inject
    Plans plans;

    @Inject
    Decisions decisions;

    @Inject
    Contributions contributions;

    @Inject
    Rows rows;

    List<Violation> violations(String programme, Draft draft) {
        return plans.newest(programme)
                .map(before -> new GroundRules(before, treated(programme)).violations(draft))
                .orElse(List.of());
    }

    /** R99: the decision of the donors on which a version stands, where it is one; refused (409) until they agreed. */
    Optional<String> decision(BudgetVersion version) {
        if (version.reason != Reason.DECISION) {
            return Optional.empty();
        }
        Optional<Decided> found = about(version);
        return Optional.of(found.filter(decided -> stands(decided, version))
                .map(Decided::ref)
                .orElseThrow(() -> Refused.because(CommonProblem.WRONG_STATE)
                        .rule("R99")
                        .detail("The donors have not agreed to " + version.ref
                                + " as it was submitted; the version before it continues.")
                        .with("state", version.state)
                        .with("decision", found.map(Decided::ref).orElse(null))
                        .with("decisionState", found.map(Decided::state).orElse(null))));
    }

    Optional<Decided> about(BudgetVersion version) {
        return decisions.about(version.programme, DecisionKind.APPROVE_BUDGET, version.ref, version.id.toString());
    }

    /** What they decided on is what was submitted: nothing changed after it was put to them. */
    private static boolean stands(Decided decided, BudgetVersion version) {
        return decided.stands(DecisionKind.APPROVE_BUDGET)
                && version.submittedAt != null
                && !decided.proposedAt().isBefore(version.submittedAt);
    }

    /** By contribution; what the lead donor absorbs may be planned of its own instead. */
    private Map<String, BigDecimal> treated(String programme) {
        var treated = new HashMap<String, BigDecimal>();
        rows.list(TREATED, row -> Map.entry(row.getString(1), row.getBigDecimal(2)), programme)
                .forEach(each -> treated.merge(each.getKey(), each.getValue(), BigDecimal::add));
        contributions
                .absorbed(programme)
                .forEach((contribution, amount) -> treated.merge(contribution, amount, BigDecimal::add));
        return treated;
    }
}

package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.budget.BudgetVersion.Reason;
import org.codonor.contributions.budget.BudgetVersion.State;
import org.codonor.contributions.meeting.DecisionKind;
import org.codonor.contributions.meeting.Decisions;
import org.codonor.contributions.meeting.Decisions.Decided;

/** What a version that a person approves stands on. */
@ApplicationScoped
class Grounds {
    @Inject
    Plans plans;

    @Inject
    Decisions decisions;

    @Inject
    Joining joining;

    @Inject
    BudgetViews views;

    @Inject
    Exchanges exchanges;

    List<Violation> violations(String programme, Draft draft) {
        return plans.newest(programme)
                .map(before -> new GroundRules(
                                before,
                                draft.reason() == Reason.FX_TECHNICAL ? exchanges.of(programme) : Map.of(),
                                draft.reason() == Reason.CONTRIBUTION_JOINS
                                        ? joining.on(programme, draft.approvalRef())
                                        : Set.of())
                        .violations(draft))
                .orElse(List.of());
    }

    /** R99: the donors' decision on which a version may be approved, where it is one; refused (409) until they agreed. */
    Optional<String> decision(BudgetVersion version) {
        if (version.reason != Reason.DECISION) {
            return Optional.empty();
        }
        Optional<Decided> found = about(version);
        return Optional.of(found.filter(decided -> decided.stands(DecisionKind.APPROVE_BUDGET))
                .map(Decided::ref)
                .orElseThrow(() -> Refused.wrongState(version.state, views.allowed(version))
                        .rule("R99")
                        .detail("The donors have not agreed to " + version.ref
                                + " as it was submitted; the version before it continues."
                                + (found.isEmpty() ? " Put it to them: no decision was proposed since." : ""))
                        .with("decision", found.map(Decided::ref).orElse(null))
                        .with("decisionState", found.map(Decided::state).orElse(null))));
    }

    /**
     * The decision that counts: of an approved version the one on which it stands; before, one that was proposed since it was
     * submitted, for what they decide on is what was submitted. Of several one that is agreed and holds, otherwise the newest.
     */
    Optional<Decided> about(BudgetVersion version) {
        String standsOn = version.approvalRef;
        if (version.state == State.APPROVED) {
            return standsOn == null ? Optional.empty() : decisions.decided(version.programme, standsOn);
        }
        Instant since = version.submittedAt;
        if (version.state != State.SUBMITTED || since == null) {
            return Optional.empty();
        }
        return decisions
                .allAbout(version.programme, DecisionKind.APPROVE_BUDGET, version.ref, version.id.toString())
                .stream()
                .filter(decided -> !decided.proposedAt().isBefore(since))
                .min(Comparator.comparing(decided -> !decided.state().stands()));
    }
}

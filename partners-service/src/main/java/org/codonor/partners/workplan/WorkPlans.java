package org.codonor.partners.workplan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Permissions;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.partners.agreement.PresentLines;
import org.jspecify.annotations.Nullable;

/** Work plans as the caller may see them, and what the caller may do with each. */
@ApplicationScoped
class WorkPlans {
    @Inject
    CurrentCaller current;

    @Inject
    Permissions permissions;

    @Inject
    PresentLines present;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /** The plan with that identifier or reference; refused (404) when there is none for this caller. */
    WorkPlan get(String programme, String idOrRef) {
        Optional<WorkPlan> found = Ids.looksLikeId(idOrRef)
                ? WorkPlan.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : WorkPlan.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
        return found.filter(plan -> current.caller().maySee(plan.partner)).orElseThrow(Refused::notFound);
    }

    /** Brings the lines of a plan's agreement up to what the ledger holds. Never within a transaction. */
    void refreshLines(String programme, String idOrRef) {
        present.refreshIfKnown(
                programme, QuarkusTransaction.requiringNew().call(() -> get(programme, idOrRef).agreementRef));
    }

    WorkPlanView view(WorkPlan plan) {
        WorkPlanState state = state(plan);
        List<String> actions =
                WorkPlanVerbs.ALL.allowed(state, verb -> permissions.allows(verb.operation(), current.caller()));
        return WorkPlanView.of(plan, state, actions, WorkPlanComment.of(plan.id));
    }

    /** Before any verb: the version the caller looked at, and the state. */
    WorkPlanView check(String verb, WorkPlan plan) {
        WorkPlanView view = view(plan);
        tags.check(view);
        if (!WorkPlanVerbs.ALL.isAllowed(verb, view.state())) {
            throw Refused.wrongState(view.state(), view.allowedActions());
        }
        return view;
    }

    /** A partner's plan is written by its own people only. */
    void requireOwn(String partner) {
        Caller caller = current.caller();
        if (!caller.party().equals(partner)) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("Only the partner itself writes its plan.");
        }
    }

    /** What a decision must be like to approve it. */
    ApprovalRule approval(WorkPlan plan, String decision) {
        Set<String> used = WorkPlan.of(plan.agreement, plan.year).stream()
                .map(version -> version.decisionRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new ApprovalRule(plan.ref, plan.agreementRef, plan.year, used, decision);
    }

    WorkPlanView recorded(WorkPlan plan, @Nullable WorkPlanView before, @Nullable String reason) {
        WorkPlanView after = view(plan);
        act.record(Entry.of("work-plan", plan.id, plan.ref)
                .because(reason)
                .before(before)
                .after(after));
        return after;
    }

    private static WorkPlanState state(WorkPlan plan) {
        boolean newer = plan.state == WorkPlanState.APPROVED
                && WorkPlan.of(plan.agreement, plan.year).stream()
                        .anyMatch(other -> other.no > plan.no && other.state == WorkPlanState.APPROVED);
        return newer ? WorkPlanState.SUPERSEDED : plan.state;
    }
}

package org.codonor.partners.workplan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.common.money.Money;
import org.codonor.partners.Deed;
import org.codonor.partners.workplan.Activity.LineBudget;
import org.jspecify.annotations.Nullable;

/** A work plan as people read it, with what was said about it. */
record WorkPlanView(
        UUID id,
        String ref,
        String self,
        WorkPlanState state,
        List<String> allowedActions,
        String agreement,
        String partner,
        int year,
        @JsonProperty("no") int no,
        @Nullable String summary,
        Activities activities,
        List<LineBudget> lines,
        Money total,
        Actor createdBy,
        Instant createdAt,
        @Nullable Actor submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String returnReason,
        @Nullable Actor approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String decision,
        List<WorkPlanComment.View> comments) {
    static WorkPlanView of(
            WorkPlan plan, WorkPlanState state, List<String> allowedActions, List<WorkPlanComment.View> comments) {
        return new WorkPlanView(
                plan.id,
                plan.ref,
                plan.self(),
                state,
                allowedActions,
                plan.agreementRef,
                plan.partner,
                plan.year,
                plan.no,
                plan.summary,
                plan.activities,
                lines(plan),
                plan.activities.total(plan.currency),
                plan.created.by(),
                plan.created.at(),
                Deed.who(plan.submitted),
                Deed.when(plan.submitted),
                plan.returnReason,
                Deed.who(plan.approved),
                Deed.when(plan.approved),
                plan.decisionRef,
                comments);
    }

    static List<LineBudget> lines(WorkPlan plan) {
        return plan.activities.byLine().entrySet().stream()
                .map(line -> new LineBudget(line.getKey(), line.getValue()))
                .toList();
    }
}

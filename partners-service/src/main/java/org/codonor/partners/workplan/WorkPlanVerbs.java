package org.codonor.partners.workplan;

import static org.codonor.partners.workplan.WorkPlanState.APPROVED;
import static org.codonor.partners.workplan.WorkPlanState.DRAFT;
import static org.codonor.partners.workplan.WorkPlanState.RETURNED;
import static org.codonor.partners.workplan.WorkPlanState.SUBMITTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codonor.partners.Verbs;
import org.codonor.partners.Verbs.Verb;

/** The state machine of a version of a work plan. */
final class WorkPlanVerbs {
    static final Verbs<WorkPlanState> ALL = new Verbs<>(List.of(
            new Verb<>("change", "changeWorkPlan", Set.of(DRAFT, RETURNED)),
            new Verb<>("submit", "submitWorkPlan", Set.of(DRAFT, RETURNED)),
            new Verb<>("return", "returnWorkPlan", Set.of(SUBMITTED)),
            new Verb<>("approve", "approveWorkPlan", Set.of(SUBMITTED)),
            new Verb<>("revise", "reviseWorkPlan", Set.of(APPROVED)),
            new Verb<>("comments", "commentWorkPlan", Set.copyOf(EnumSet.allOf(WorkPlanState.class)))));

    private WorkPlanVerbs() {}
}

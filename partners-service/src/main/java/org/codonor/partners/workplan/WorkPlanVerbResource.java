package org.codonor.partners.workplan;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.reference.Reference;
import org.codonor.partners.reference.References;

/** What is done with a work plan: submitted, commented, returned, approved by a decision, revised. */
@Path("/v1/programmes/{programme}/work-plans/{id}")
class WorkPlanVerbResource {
    @Inject
    References references;

    @Inject
    Agreements agreements;

    @Inject
    WorkPlans plans;

    @Inject
    WorkPlanDrafts drafts;

    @Inject
    Decisions decisions;

    @Inject
    Changes changes;

    @Inject
    Act act;

    record Comment(String text) {}

    record Reason(String reason) {}

    record Approval(String decision) {}

    @POST
    @Path("submit")
    public WorkPlanView submitWorkPlan(@PathParam("programme") String programme, @PathParam("id") String id) {
        Reference reference = references.of(programme);
        plans.refreshLines(programme, id);
        return changes.run(programme, "submitWorkPlan", () -> {
            WorkPlan plan = plans.get(programme, id);
            WorkPlanView before = plans.check("submit", plan);
            plans.requireOwn(plan.partner);
            drafts.check(agreements.of(plan.agreement), plan.written(), reference);
            plan.submit(Deed.of(act));
            return plans.recorded(plan, before, null);
        });
    }

    @POST
    @Path("comments")
    @Change
    public Response commentWorkPlan(
            @PathParam("programme") String programme, @PathParam("id") String id, Comment comment) {
        WorkPlan plan = plans.get(programme, id);
        var said = new WorkPlanComment(plan, comment.text(), Deed.of(act));
        said.persist();
        act.record(Entry.of("work-plan", plan.id, plan.ref).with("comment", said.id));
        return Created.at(plan.self(), said.view());
    }

    @POST
    @Path("return")
    @Change
    public WorkPlanView returnWorkPlan(
            @PathParam("programme") String programme, @PathParam("id") String id, Reason why) {
        WorkPlan plan = plans.get(programme, id);
        WorkPlanView before = plans.check("return", plan);
        plan.giveBack(why.reason());
        return plans.recorded(plan, before, why.reason());
    }

    @POST
    @Path("approve")
    public WorkPlanView approveWorkPlan(
            @PathParam("programme") String programme, @PathParam("id") String id, Approval approval) {
        var decision = decisions.of(programme, approval.decision());
        return changes.run(programme, "approveWorkPlan", () -> {
            WorkPlan plan = plans.get(programme, id);
            WorkPlanView before = plans.check("approve", plan);
            plans.approval(plan, approval.decision()).check(decision.orElse(null));
            plan.approve(decision.map(Decision::ref).orElseThrow(), Deed.of(act));
            return plans.recorded(plan, before, null);
        });
    }

    @POST
    @Path("revise")
    @Change
    public Response reviseWorkPlan(@PathParam("programme") String programme, @PathParam("id") String id) {
        WorkPlan plan = plans.get(programme, id);
        plans.check("revise", plan);
        plans.requireOwn(plan.partner);
        WorkPlanView view = drafts.revise(plan);
        return Created.at(view.self(), view);
    }
}

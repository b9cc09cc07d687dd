package org.codonor.partners.workplan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.agreement.PresentLines;
import org.codonor.partners.reference.Reference;
import org.codonor.partners.reference.References;
import org.jspecify.annotations.Nullable;

/** What a partner writes and everybody reads; what is done with it is in {@link WorkPlanVerbResource}. */
@Path("/v1/programmes/{programme}/work-plans")
class WorkPlanResource {
    @Inject
    References references;

    @Inject
    TimeZones programmes;

    @Inject
    Changes changes;

    @Inject
    Agreements agreements;

    @Inject
    WorkPlans plans;

    @Inject
    WorkPlanDrafts drafts;

    @Inject
    PresentLines present;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    @Inject
    CurrentCaller current;

    @POST
    public Response draftWorkPlan(@PathParam("programme") String programme, NewWorkPlan written) {
        Reference reference = references.of(programme);
        present.refreshIfKnown(programme, written.agreement());
        WorkPlanView view = changes.run(programme, "draftWorkPlan", () -> drafts.draft(programme, written, reference));
        return Created.at(view.self(), view);
    }

    @GET
    @Transactional
    public Page<WorkPlanView> listWorkPlans(
            @PathParam("programme") String programme,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("year") @Nullable Integer year) {
        programmes.of(programme);
        Caller caller = current.caller();
        var listing = new Listing<WorkPlan>(programme, plan -> plan.id, "id")
                .where("agreementRef", agreement)
                .where("year", year)
                .where("partner", caller.isPartner() ? caller.party() : null)
                .sortable("ref", plan -> plan.ref, ref -> ref);
        return cursors.page(
                        listing,
                        (query, values, most) -> WorkPlan.<WorkPlan>find(query, values)
                                .page(0, most)
                                .list())
                .map(plans::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public WorkPlanView getWorkPlan(@PathParam("programme") String programme, @PathParam("id") String id) {
        return plans.view(plans.get(programme, id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public WorkPlanView changeWorkPlan(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode patch) {
        Reference reference = references.of(programme);
        plans.refreshLines(programme, id);
        return changes.run(programme, "changeWorkPlan", () -> {
            WorkPlan plan = plans.get(programme, id);
            WorkPlanView before = plans.check("change", plan);
            plans.requireOwn(plan.partner);
            NewWorkPlan changed = patches.apply(plan.written(), patch, NewWorkPlan.class);
            drafts.check(agreements.of(plan.agreement), changed, reference);
            plan.change(changed);
            return plans.recorded(plan, before, null);
        });
    }
}

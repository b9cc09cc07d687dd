package org.codonor.reporting.irregularity;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.common.change.Act;

/** The lead donor's case officer assesses what came in (R81). */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}")
class AssessmentResource {
    @Inject
    CaseDesk desk;

    @Inject
    CaseMoney money;

    @Inject
    Deadlines deadlines;

    @Inject
    Act act;

    /** Why. */
    record CaseReason(String reason) {}

    @POST
    @Path("assess")
    public IrregularityCaseView assessIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        return desk.act(
                programme,
                id,
                CaseAction.ASSESS,
                one -> one.step(CaseState.UNDER_ASSESSMENT, act.at(), act.actor(), null));
    }

    @POST
    @Path("dismiss")
    public IrregularityCaseView dismissIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id, CaseReason why) {
        return rest(programme, id, CaseAction.DISMISS, CaseState.DISMISSED, why.reason());
    }

    @POST
    @Path("record-only")
    public IrregularityCaseView recordIrregularityCaseOnly(
            @PathParam("programme") String programme, @PathParam("id") String id, CaseReason why) {
        return rest(programme, id, CaseAction.RECORD_ONLY, CaseState.RECORDED_ONLY, why.reason());
    }

    private IrregularityCaseView rest(String programme, String id, CaseAction action, CaseState next, String reason) {
        money.refreshClaimOrRefuse(programme, id);
        return desk.act(programme, id, action, one -> {
            money.refuseEstablished(one);
            one.hold(false, null);
            one.step(next, act.at(), act.actor(), reason);
            deadlines.meet(one, DeadlineKind.ASSESSMENT, act.today());
        });
    }
}

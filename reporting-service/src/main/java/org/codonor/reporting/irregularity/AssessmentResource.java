package org.codonor.reporting.irregularity;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.common.change.Change;
import org.jspecify.annotations.Nullable;

/** The lead donor's case officer assesses what came in (R81). */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}")
class AssessmentResource {
    @Inject
    Cases cases;

    @Inject
    CaseViews views;

    /** Why. */
    record CaseReason(String reason) {}

    @POST
    @Path("assess")
    @Change
    public IrregularityCaseView assessIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        return move(programme, id, CaseAction.ASSESS, CaseState.UNDER_ASSESSMENT, null);
    }

    @POST
    @Path("dismiss")
    @Change
    public IrregularityCaseView dismissIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id, CaseReason why) {
        return move(programme, id, CaseAction.DISMISS, CaseState.DISMISSED, why.reason());
    }

    @POST
    @Path("record-only")
    @Change
    public IrregularityCaseView recordIrregularityCaseOnly(
            @PathParam("programme") String programme, @PathParam("id") String id, CaseReason why) {
        return move(programme, id, CaseAction.RECORD_ONLY, CaseState.RECORDED_ONLY, why.reason());
    }

    private IrregularityCaseView move(
            String programme, String id, CaseAction action, CaseState next, @Nullable String reason) {
        IrregularityCase one = cases.findWhole(programme, id);
        cases.expect(one, action);
        cases.move(one, next, reason);
        return views.view(one);
    }
}

package org.codonor.contributions.adjustment;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.adjustment.AdjustmentClassResource.Because;
import org.codonor.contributions.budget.ReviseBudget;
import org.codonor.contributions.consultation.Consultations;
import org.codonor.contributions.programme.Signature;

/** What becomes of an adjustment: approved and made into a version, rejected, or withdrawn (domain 6.4). */
@Path("/v1/programmes/{programme}/adjustments/{id}")
class AdjustmentDecisionResource {
    @Inject
    Adjustments adjustments;

    @Inject
    Proposals proposals;

    @Inject
    Decide decide;

    @Inject
    Measure measure;

    @Inject
    ReviseBudget budget;

    @Inject
    Consultations consultations;

    @Inject
    Act act;

    @POST
    @Path("approve")
    @Change
    public AdjustmentView approveAdjustment(@PathParam("programme") String programme, @PathParam("id") String id) {
        Adjustment adjustment = adjustments.inHand(
                programme,
                id,
                each -> each.state == AdjustmentState.CLASSIFIED || each.state == AdjustmentState.IN_CONSULTATION);
        AdjustmentView before = adjustments.view(adjustment);
        decide.check(adjustment);
        adjustment.approve(Quarter.of(act.today()), act.at(), Signature.of(act.actor()));
        return adjustments.recorded(
                adjustment,
                before,
                Story.Told.of(
                        "APPROVED",
                        adjustment.isMajor()
                                ? "Approved after its consultation."
                                : "Approved by the lead donor alone; listed in the report of "
                                        + adjustment.approvedQuarter + " (R38)."));
    }

    @POST
    @Path("implement")
    @Change
    public AdjustmentView implementAdjustment(@PathParam("programme") String programme, @PathParam("id") String id) {
        Adjustment adjustment = adjustments.inHand(programme, id, each -> each.state == AdjustmentState.APPROVED);
        AdjustmentView before = adjustments.view(adjustment);
        if (proposals.of(adjustment).isOnlyAboutEarmarks()) {
            throw Refused.wrongState(before.state(), before.allowedActions())
                    .rule("R31")
                    .detail(
                            "Only earmarks change: the amendment of the arrangement that is signed on it carries it out.");
        }
        String version = budget.make(
                measure.revision(adjustment), adjustment.createdBy, Objects.requireNonNull(adjustment.approvedBy));
        adjustment.implement(version);
        return adjustments.recorded(
                adjustment,
                before,
                Story.Told.of("IMPLEMENTED", "It became budget version " + name(version) + ".")
                        .about(version));
    }

    @POST
    @Path("reject")
    @Change
    public AdjustmentView rejectAdjustment(
            @PathParam("programme") String programme, @PathParam("id") String id, Because because) {
        Adjustment adjustment = adjustments.inHand(programme, id, adjustments::isConsulted);
        return end(adjustment, AdjustmentState.REJECTED, because.reason());
    }

    @POST
    @Path("withdraw")
    @Change
    public AdjustmentView withdrawAdjustment(
            @PathParam("programme") String programme, @PathParam("id") String id, Because because) {
        Adjustment adjustment = adjustments.inHand(programme, id, adjustments::mayWithdraw);
        return end(adjustment, AdjustmentState.WITHDRAWN, because.reason());
    }

    private AdjustmentView end(Adjustment adjustment, AdjustmentState how, String why) {
        AdjustmentView before = adjustments.view(adjustment);
        if (how == AdjustmentState.WITHDRAWN) {
            consultations.withdraw(adjustment.id);
        }
        adjustment.end(how, why);
        String text = how == AdjustmentState.WITHDRAWN ? "Withdrawn." : "Rejected.";
        return adjustments.recorded(
                adjustment, before, Story.Told.of(how.name(), text).because(why));
    }

    private static String name(String version) {
        return version.substring(version.lastIndexOf('/') + 1);
    }
}

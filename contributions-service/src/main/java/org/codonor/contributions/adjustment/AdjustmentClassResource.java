package org.codonor.contributions.adjustment;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.contributions.adjustment.Measured.Reason;
import org.codonor.contributions.budget.ReviseBudget;
import org.codonor.contributions.consultation.ConsultationView;
import org.codonor.contributions.consultation.Consultations;
import org.codonor.contributions.consultation.NewConsultation;

/** Measures an adjustment, and asks the co-donors about a major one. */
@Path("/v1/programmes/{programme}/adjustments/{id}")
class AdjustmentClassResource {
    @Inject
    Adjustments adjustments;

    @Inject
    Proposals proposals;

    @Inject
    ProposalRules rules;

    @Inject
    Measure measure;

    @Inject
    ReviseBudget budget;

    @Inject
    Consultations consultations;

    @Inject
    Decide decide;

    @Inject
    Act act;

    record Because(String reason) {}

    @POST
    @Path("classify")
    @Change
    public AdjustmentView classifyAdjustment(@PathParam("programme") String programme, @PathParam("id") String id) {
        Adjustment adjustment = adjustments.inHand(
                programme, id, each -> each.state == AdjustmentState.DRAFT || each.state == AdjustmentState.CLASSIFIED);
        AdjustmentView before = adjustments.view(adjustment);
        rules.check(proposals.of(adjustment), adjustment.id);
        budget.checkSound(measure.revision(adjustment));
        Measured measured = measure.measure(adjustment);
        adjustment.classify(measured.isMajor(), proposals.written(measured), act.today());
        return adjustments.recorded(
                adjustment,
                before,
                Story.Told.of("CLASSIFIED", adjustment.classification + ". " + numbers(measured) + reasons(measured)));
    }

    @POST
    @Path("raise")
    @Change
    public AdjustmentView raiseAdjustment(
            @PathParam("programme") String programme, @PathParam("id") String id, Because because) {
        Adjustment adjustment =
                adjustments.inHand(programme, id, each -> each.state == AdjustmentState.CLASSIFIED && !each.isMajor());
        AdjustmentView before = adjustments.view(adjustment);
        adjustment.raise();
        return adjustments.recorded(
                adjustment,
                before,
                Story.Told.of("RAISED", "Raised to MAJOR (R32).").because(because.reason()));
    }

    @POST
    @Path("consult")
    @Change
    public AdjustmentView consultDonors(
            @PathParam("programme") String programme, @PathParam("id") String id, NewConsultation wanted) {
        Adjustment adjustment =
                adjustments.inHand(programme, id, each -> each.state == AdjustmentState.CLASSIFIED && each.isMajor());
        AdjustmentView before = adjustments.view(adjustment);
        ConsultationView round = consultations.open(decide.question(adjustment, measure.measure(adjustment)), wanted);
        adjustment.consult();
        return adjustments.recorded(
                adjustment,
                before,
                Story.Told.of(
                                "CONSULTATION_OPENED",
                                "Round " + round.round() + ", answers until " + round.deadline() + ", asked: "
                                        + round.requests().stream()
                                                .map(ConsultationView.Request::donor)
                                                .collect(Collectors.joining(", "))
                                        + ".")
                        .because(wanted.message())
                        .about(round.self()));
    }

    @POST
    @Path("revise")
    @Change
    public AdjustmentView reviseAdjustment(
            @PathParam("programme") String programme, @PathParam("id") String id, Because because) {
        Adjustment adjustment = adjustments.inHand(programme, id, adjustments::isConsulted);
        AdjustmentView before = adjustments.view(adjustment);
        adjustment.revise(because.reason());
        return adjustments.recorded(
                adjustment,
                before,
                Story.Told.of("REVISED", "Back to a draft for another round.").because(because.reason()));
    }

    private static String numbers(Measured measured) {
        return measured.shares().stream()
                .map(share -> share.side() + " " + share.mainLine() + " "
                        + (share.pct() == null ? "new" : share.pct() + " %") + " (" + share.cumulative() + " of "
                        + share.base() + " in " + share.baseVersion() + "). ")
                .collect(Collectors.joining());
    }

    private static String reasons(Measured measured) {
        return measured.reasons().stream().map(Reason::text).collect(Collectors.joining(" "));
    }
}

package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.codonor.common.change.Act;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ContributionsProblem;
import org.codonor.contributions.budget.ReviseBudget;
import org.codonor.contributions.consultation.Consultations;
import org.codonor.contributions.consultation.Missing;
import org.codonor.contributions.consultation.Question;

/** May an adjustment be approved as things stand now? Measured again under the programme's head lock (R33). */
@ApplicationScoped
class Decide {
    @Inject
    Adjustments adjustments;

    @Inject
    Measure measure;

    @Inject
    ProposalRules rules;

    @Inject
    Proposals proposals;

    @Inject
    ReviseBudget budget;

    @Inject
    Consultations consultations;

    @Inject
    Act act;

    /** Refused (409) for its author, when its class rose, when donors are still to be heard, or by the budget's rules. */
    void check(Adjustment adjustment) {
        if (adjustment.wasMadeBy(act.caller().subject())) {
            throw Refused.because(CommonProblem.FOUR_EYES)
                    .detail("Who wrote an adjustment does not approve it.")
                    .with("allowedActions", adjustments.view(adjustment).allowedActions());
        }
        rules.check(proposals.of(adjustment), adjustment.id);
        Measured now = measure.measure(adjustment);
        if (!adjustment.isMajor() && now.isMajor()) {
            AdjustmentView view = adjustments.view(adjustment);
            throw Refused.because(ContributionsProblem.CLASS_ROSE)
                    .rule("R33")
                    .detail("Approved moves of this year make it MAJOR now: classify it again.")
                    .with("classification", Adjustment.Classification.MAJOR)
                    .with("shares", now.shares())
                    .with("classificationReasons", now.reasons())
                    .with("state", view.state())
                    .with("allowedActions", view.allowedActions());
        }
        if (adjustment.isMajor()) {
            consulted(adjustment, now);
        }
        budget.check(measure.revision(adjustment));
    }

    Question question(Adjustment adjustment, Measured measured) {
        return new Question(
                adjustment.id, adjustment.ref, adjustment.proposalHash, Set.copyOf(measured.donorsTouched()));
    }

    private void consulted(Adjustment adjustment, Measured now) {
        List<Missing> missing = adjustment.state == AdjustmentState.CLASSIFIED
                ? List.of(new Missing("R34", "not-consulted", null, "The co-donors have not been consulted on this."))
                : consultations.missing(adjustment.programme, question(adjustment, now));
        if (!missing.isEmpty()) {
            AdjustmentView view = adjustments.view(adjustment);
            var refused = Refused.because(ContributionsProblem.CONSULTATION_MISSING)
                    .detail("A major adjustment is approved once its consultation is over and nothing is open.")
                    .with("state", view.state())
                    .with("allowedActions", view.allowedActions());
            missing.forEach(item -> refused.broken(
                    item.rule(), item.donor() == null ? "" : "/requests/" + item.donor(), item.code(), item.text()));
            throw refused.with("missing", missing);
        }
    }
}

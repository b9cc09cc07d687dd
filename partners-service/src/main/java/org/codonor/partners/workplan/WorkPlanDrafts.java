package org.codonor.partners.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.common.change.Act;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Deed;
import org.codonor.partners.PartnersProblem;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.AgreementState;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.reference.Reference;

/** A partner writes its plan for a year, and a new version of an approved one. */
@ApplicationScoped
class WorkPlanDrafts {
    @Inject
    Agreements agreements;

    @Inject
    WorkPlans plans;

    @Inject
    Act act;

    WorkPlanView draft(String programme, NewWorkPlan written, Reference reference) {
        AgreementNow of = agreements
                .find(programme, written.agreement())
                .filter(now -> act.caller().party().equals(now.agreement().partner()))
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .detail("There is no such agreement, or it is not yours.")
                        .error("/agreement", "unknown", "No agreement of yours has this reference."));
        List<WorkPlan> versions = WorkPlan.of(of.agreement().id(), written.year());
        if (!versions.isEmpty()) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .detail("There is a plan for this year: change it, or revise it once it is approved.")
                    .with("workPlan", versions.getFirst().self());
        }
        check(of, written, reference);
        return written(of, 1, written);
    }

    WorkPlanView revise(WorkPlan approved) {
        WorkPlan newest = WorkPlan.of(approved.agreement, approved.year).getFirst();
        if (!newest.id.equals(approved.id)) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .detail("A newer version is being worked on.")
                    .with("workPlan", newest.self());
        }
        return written(agreements.of(approved.agreement), approved.no + 1, approved.written());
    }

    private WorkPlanView written(AgreementNow of, int no, NewWorkPlan written) {
        var plan = new WorkPlan(of.agreement(), no, written, Deed.of(act));
        plan.persist();
        return plans.recorded(plan, null, null);
    }

    /** It fits a signed agreement, and the plan in force. */
    void check(AgreementNow of, NewWorkPlan written, Reference reference) {
        if (!of.isSigned()) {
            AgreementState state = of.state();
            throw Refused.because(PartnersProblem.AGREEMENT_NOT_OPEN)
                    .detail("Work is planned under a signed agreement.")
                    .with("agreement", of.agreement().ref())
                    .with("agreementState", state.name())
                    .with("state", state)
                    .with("allowedActions", agreements.actions(state));
        }
        Map<String, BigDecimal> contracted = new TreeMap<>();
        of.commitments().forEach(one -> contracted.merge(one.line(), one.amount(), BigDecimal::add));
        List<Violation> found = new WorkPlanRule(reference, of.startsOn(), of.endsOn(), contracted, written.year())
                .violations(written.activities());
        if (!found.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The plan does not fit its agreement or the programme in " + found.size() + " places.")
                    .errors(found);
        }
    }
}

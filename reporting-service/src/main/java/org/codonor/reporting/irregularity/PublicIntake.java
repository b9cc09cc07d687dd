package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;

/** Cases for what came in through the public intake, within the change that is running; they name no reporter. */
@ApplicationScoped
public class PublicIntake {
    @Inject
    Cases cases;

    @Inject
    Deadlines deadlines;

    @Inject
    Act act;

    /** The reference of a case that the caller handles; refused (404) when there is none. */
    public String existing(String programme, String idOrRef) {
        return cases.findWhole(programme, idOrRef).ref;
    }

    /** Registers a case as its officer tells it; returns its reference. */
    public String register(String programme, NewIrregularityCase told) {
        IrregularityCase one = cases.begin(programme, told.ref(), told.content(null), IntakeChannel.PUBLIC);
        if (Boolean.TRUE.equals(told.onBehalfOfOrganisation())) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .error("/register/onBehalfOfOrganisation", "organisation", "It came from nobody in particular.");
        }
        one.step(CaseState.REPORTED, act.at(), act.actor(), null);
        one.step(CaseState.ACKNOWLEDGED, act.at(), act.actor(), null);
        cases.keep(one);
        deadlines.startAssessment(one);
        cases.recorded(one, null);
        return one.ref;
    }
}

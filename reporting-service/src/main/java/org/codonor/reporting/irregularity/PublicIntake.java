package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.change.Act;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cases for what came in through the public intake, within the change that is running; they name no reporter. */
@ApplicationScoped
public class PublicIntake {
    @Inject
    Cases cases;

    @Inject
    Deadlines deadlines;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    @ConfigProperty(name = "codonor.service")
    String service;

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
        Caller itself = Caller.system(service);
        one.step(CaseState.ACKNOWLEDGED, act.at(), itself.actor(), null);
        cases.keep(one);
        deadlines.startAssessment(one);
        current.actAs(itself); // as of any case: how it came in stands in the case alone
        cases.recorded(one, null);
        return one.ref;
    }
}

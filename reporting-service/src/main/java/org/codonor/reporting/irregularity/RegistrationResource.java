package org.codonor.reporting.irregularity;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Anybody who is signed in speaks up; no other service is needed for that (R79). */
@Path("/v1/programmes/{programme}/irregularity-cases")
class RegistrationResource {
    @Inject
    Cases cases;

    @Inject
    CaseViews views;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    @ConfigProperty(name = "codonor.service")
    String service;

    @POST
    @Change
    public Response registerIrregularityCase(@PathParam("programme") String programme, NewIrregularityCase told) {
        Caller caller = current.caller();
        if (told.ref() != null && !caller.is(Role.CASE_OFFICER)) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .error("/ref", "ref", "Only a case officer chooses what a case is called.");
        }
        CaseContent content = told.content(caller.isPartner() ? caller.party() : null);
        IrregularityCase one = cases.begin(programme, told.ref(), content, IntakeChannel.SIGNED_IN);
        one.toldBy(caller.actor(), Boolean.TRUE.equals(told.onBehalfOfOrganisation()));
        one.step(CaseState.REPORTED, act.at(), caller.actor(), null);
        Caller itself = Caller.system(service);
        one.step(CaseState.ACKNOWLEDGED, act.at(), itself.actor(), null);
        IrregularityCaseView view = views.ofNew(one);
        current.actAs(itself); // who spoke up stands in the case alone, not in the audit trail that all donors read
        cases.keep(one);
        return Created.at(one.self(), view);
    }
}

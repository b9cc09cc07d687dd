package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.reference.Programmes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts on record what somebody signed in tells, and starts the days within which it is assessed (R80, R81). */
@ApplicationScoped
class Registering {
    @Inject
    Cases cases;

    @Inject
    CaseViews views;

    @Inject
    Deadlines deadlines;

    @Inject
    PartnerClock partners;

    @Inject
    Programmes programmes;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    @ConfigProperty(name = "codonor.service")
    String service;

    @Change
    Response register(String programme, NewIrregularityCase told, Counted counted) {
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
        String lead = programmes.leadIfKnown(programme);
        cases.keep(one);
        start(one, lead, counted);
        IrregularityCaseView view = views.ofNew(one, lead);
        current.actAs(itself); // who spoke up stands in the case alone, not in the audit trail that all donors read
        cases.recorded(one, null);
        return Created.at(one.self(), view);
    }

    /** The lead donor's days begin, and those of a partner that reports are over. */
    private void start(IrregularityCase one, @Nullable String lead, Counted counted) {
        var assessment = new Deadline(
                one.programme, DeadlineKind.ASSESSMENT, one.reportedOn, counted.daysOf(DeadlineKind.ASSESSMENT));
        deadlines.start(assessment.of(one).between(lead, lead), counted);
        partners.count(one, lead);
    }
}

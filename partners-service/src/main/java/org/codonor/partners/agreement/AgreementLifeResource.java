package org.codonor.partners.agreement;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.partners.Deed;

/** What befalls an agreement that was signed: it rests, goes on, or ends before its time. */
@Path("/v1/programmes/{programme}/agreements/{id}")
class AgreementLifeResource {
    @Inject
    Agreements agreements;

    @Inject
    Event<AgreementMoved> moved;

    @Inject
    Tags tags;

    @Inject
    Act act;

    @POST
    @Path("suspend")
    @Change
    public AgreementView suspendAgreement(
            @PathParam("programme") String programme, @PathParam("id") String id, NewSuspension why) {
        AgreementNow now = held(programme, id);
        AgreementView before = checked("suspend", now);
        now.agreement().suspend(Suspension.of(why, Deed.of(act)));
        return recorded(now, before, why.reason());
    }

    @POST
    @Path("resume")
    @Change
    public AgreementView resumeAgreement(
            @PathParam("programme") String programme, @PathParam("id") String id, Reason why) {
        AgreementNow now = held(programme, id);
        AgreementView before = checked("resume", now);
        now.agreement().resume();
        return recorded(now, before, why.reason());
    }

    @POST
    @Path("terminate")
    @Change
    public AgreementView terminateAgreement(
            @PathParam("programme") String programme, @PathParam("id") String id, NewTermination why) {
        AgreementNow now = held(programme, id);
        AgreementView before = checked("terminate", now);
        LocalDate day = why.endsOn() == null ? act.today() : why.endsOn();
        if (day.isAfter(act.today()) || day.isBefore(now.startsOn()) || day.isAfter(now.endsOn())) {
            throw Refused.because(CommonProblem.RULE)
                    .error("/endsOn", "period", "It ends on a day of its own, today at the latest.");
        }
        now.agreement().terminate(day, Termination.of(why.reason(), Deed.of(act)));
        AgreementView after = recorded(now, before, why.reason());
        moved.fire(new AgreementMoved(now));
        return after;
    }

    private AgreementNow held(String programme, String id) {
        return agreements.lock(agreements.get(programme, id).agreement().id);
    }

    private AgreementView checked(String verb, AgreementNow now) {
        AgreementView before = agreements.view(now);
        tags.check(before);
        agreements.require(verb, now);
        return before;
    }

    private AgreementView recorded(AgreementNow now, AgreementView before, String reason) {
        AgreementView after = agreements.view(now);
        act.record(Entry.of("agreement", after.id(), after.ref())
                .because(reason)
                .before(before)
                .after(after));
        return after;
    }
}

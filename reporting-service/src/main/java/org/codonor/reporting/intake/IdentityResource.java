package org.codonor.reporting.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.disclosure.ConfidentialRead;
import org.codonor.common.disclosure.Disclosure;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;

/** A reporter's identity opens when two different custodians agree with a reason; each look is on record before it. */
@Path("/v1/programmes/{programme}/suspicions")
class IdentityResource {
    @Inject
    Desk desk;

    @Inject
    Openings openings;

    @Inject
    SealKeys seal;

    @Inject
    Vault vault;

    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    @Inject
    Disclosure disclosure;

    @Inject
    Tags tags;

    @Inject
    Act act;

    record OpeningReason(String reason) {}

    @GET
    @Path("{id}/identity-opening")
    public IdentityOpeningView getIdentityOpening(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        return view(desk.find(programme, id), clock.now(programme));
    }

    @POST
    @Path("{id}/approve-opening")
    @Change
    public IdentityOpeningView approveIdentityOpening(
            @PathParam("programme") String programme, @PathParam("id") String id, OpeningReason why) {
        Suspicion suspicion = desk.find(programme, id);
        IdentityOpeningView before = view(suspicion, act.at());
        tags.check(before);
        if (!before.allowedActions().contains("approve-opening")) {
            throw refused(suspicion, before);
        }
        openings.agree(suspicion.id(), why.reason());
        IdentityOpeningView after = view(suspicion, act.at());
        act.record(Entry.of("identity-opening", suspicion.id(), suspicion.ref())
                .because(why.reason())
                .before(before)
                .after(after));
        return after;
    }

    @POST
    @Path("{id}/read-identity")
    @ConfidentialRead("reporter-identity")
    public ReporterIdentity readReporterIdentity(
            @PathParam("programme") String programme, @PathParam("id") String id, OpeningReason why) {
        Suspicion suspicion = desk.find(programme, id);
        IdentityOpeningView opening = view(suspicion, clock.now(programme));
        tags.check(opening);
        byte[] sealed = suspicion.identity();
        if (sealed == null || !opening.allowedActions().contains("read-identity")) {
            throw refused(suspicion, opening);
        }
        disclosure.of(
                Entry.of("reporter-identity", suspicion.id(), suspicion.ref()).because(why.reason()));
        return vault.read(seal.open(suspicion.id(), sealed), ReporterIdentity.class);
    }

    private IdentityOpeningView view(Suspicion suspicion, Instant now) {
        return IdentityOpeningView.of(suspicion, openings.of(suspicion.id(), now), current.caller());
    }

    private static Refused refused(Suspicion suspicion, IdentityOpeningView opening) {
        return Refused.because(suspicion.hasIdentity() ? CommonProblem.FOUR_EYES : CommonProblem.WRONG_STATE)
                .detail(
                        suspicion.hasIdentity()
                                ? "Two different custodians have to agree, and only they may read."
                                : "The reporter left no identity.")
                .rule("R92")
                .with("allowedActions", opening.allowedActions());
    }
}

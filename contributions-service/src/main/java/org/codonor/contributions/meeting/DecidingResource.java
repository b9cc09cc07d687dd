package org.codonor.contributions.meeting;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** What becomes of a proposed decision: each donor concerned speaks for itself (domain 6.10). */
@Path("/v1/programmes/{programme}/decisions/{id}")
class DecidingResource {
    @Inject
    Decisions decisions;

    @Inject
    Meetings meetings;

    @Inject
    @All
    List<Decidable> decidables;

    @Inject
    Act act;

    record DecisionReason(String reason) {}

    record DecisionDeferred(String meeting) {}

    record DecisionRevoked(String by) {}

    @POST
    @Path("agree")
    @Change
    public DecisionView agreeDecision(@PathParam("programme") String programme, @PathParam("id") String id) {
        Decision decision = decisions.inHand(programme, id, state -> state == DecisionState.PROPOSED);
        DecisionView before = decisions.view(decision);
        Set<String> asked = decisions.asked(decision);
        String party = Concerned.speaker(act.caller().party(), asked, "R99");
        refuseBeforeTheMeeting(decision);
        if (!decision.outstanding(asked).contains(party)) {
            throw Refused.because(CommonProblem.DUPLICATE).rule("R99").detail("Your donor agreed already.");
        }
        decision.agree(party, new Agreement(act.today(), act.caller().subject()), asked);
        return decisions.recorded(decision, before, null);
    }

    @POST
    @Path("decline")
    @Change
    public DecisionView declineDecision(
            @PathParam("programme") String programme, @PathParam("id") String id, DecisionReason why) {
        Decision decision = decisions.inHand(programme, id, state -> state == DecisionState.PROPOSED);
        DecisionView before = decisions.view(decision);
        Concerned.speaker(act.caller().party(), decisions.asked(decision), "R99");
        decision.decide(DecisionState.NOT_AGREED, act.today(), why.reason());
        return decisions.recorded(decision, before, why.reason());
    }

    @POST
    @Path("defer")
    @Change
    public DecisionView deferDecision(
            @PathParam("programme") String programme, @PathParam("id") String id, DecisionDeferred deferred) {
        Decision decision = decisions.inHand(programme, id, state -> state == DecisionState.PROPOSED);
        DecisionView before = decisions.view(decision);
        Meeting later = Objects.requireNonNull(meetings.named(programme, deferred.meeting(), "/meeting"));
        if (later.id.equals(decision.meeting) || later.state.wasHeld() || later.state == MeetingState.CANCELLED) {
            throw Refused.because(CommonProblem.RULE)
                    .error("/meeting", "later", "It is deferred to a meeting still to come.");
        }
        decision.defer(later.id, act.today());
        return decisions.recorded(decision, before, null);
    }

    @POST
    @Path("implement")
    @Change
    public DecisionView implementDecision(@PathParam("programme") String programme, @PathParam("id") String id) {
        Decision decision = decisions.inHand(programme, id, state -> state == DecisionState.AGREED);
        DecisionView before = decisions.view(decision);
        decision.implement(act.today());
        return decisions.recorded(decision, before, null);
    }

    @POST
    @Path("revoke")
    @Change
    public DecisionView revokeDecision(
            @PathParam("programme") String programme, @PathParam("id") String id, DecisionRevoked revoked) {
        Decision decision = decisions.inHand(programme, id, state -> state == DecisionState.AGREED);
        DecisionView before = decisions.view(decision);
        refuseWhenMade(decision);
        Decision by = decisions
                .find(programme, revoked.by())
                .filter(later -> later.state.stands() && later.createdAt.isAfter(decision.createdAt))
                .filter(later -> later.agreements.keySet().containsAll(decisions.asked(decision)))
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .error(
                                "/by",
                                "R99",
                                "later",
                                "A decision is revoked by a later one to which every donor concerned agreed."));
        decision.revoke(by.id);
        return decisions.recorded(decision, before, by.ref);
    }

    private void refuseWhenMade(Decision decision) {
        String linked = decision.linkedRef;
        boolean made = linked != null
                && decidables.stream()
                        .anyMatch(each -> each.kind() == decision.kind && each.isMade(decision.programme, linked));
        if (made) {
            throw Refused.wrongState(decision.state, decisions.view(decision).allowedActions())
                    .rule("R99")
                    .detail(linked + " is made on it and cannot be unmade: decide on another that takes its place.");
        }
    }

    private void refuseBeforeTheMeeting(Decision decision) {
        Meeting meeting = decision.meeting == null ? null : Meeting.findById(decision.meeting);
        if (meeting != null && !meeting.state.wasHeld()) {
            throw meetings.wrongState(meeting, "It is decided at its meeting, which was not held yet.")
                    .rule("R99");
        }
    }
}

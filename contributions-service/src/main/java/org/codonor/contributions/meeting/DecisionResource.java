package org.codonor.contributions.meeting;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.id.Refs;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.meeting.Decision.NewDecision;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Proposes and shows decisions. */
@Path("/v1/programmes/{programme}/decisions")
class DecisionResource {
    @Inject
    Decisions decisions;

    @Inject
    Meetings meetings;

    @Inject
    Programmes programmes;

    @Inject
    @All
    List<Decidable> decidables;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @GET
    @Transactional
    public Page<DecisionView> listDecisions(
            @PathParam("programme") String programme,
            @QueryParam("meeting") @Nullable String meeting,
            @QueryParam("kind") @Nullable DecisionKind kind,
            @QueryParam("state") @Nullable DecisionState state) {
        programmes.get(programme);
        var listing = new Listing<Decision>(programme, decision -> decision.id, "-id")
                .where("meeting", meeting == null ? null : idOf(programme, meeting))
                .where("kind", kind)
                .where("state", state);
        return cursors.page(
                        listing,
                        (query, values, most) -> Decision.<Decision>find(query, values)
                                .page(0, most)
                                .list())
                .map(decisions::view);
    }

    @POST
    @Change
    public Response proposeDecision(@PathParam("programme") String programme, NewDecision proposal) {
        programmes.get(programme);
        Meeting meeting = meetings.named(programme, proposal.meeting(), "/meeting");
        check(programme, meeting, proposal);
        String ref = Refs.choose(
                proposal.ref(),
                "DEC-",
                Decision.count("programme", programme),
                wished -> Decision.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        var decision = new Decision(
                programme,
                ref,
                meeting == null ? null : meeting.id,
                proposal,
                act.at(),
                act.caller().subject());
        DecisionView view = decisions.recorded(decision, null, null);
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public DecisionView getDecision(@PathParam("programme") String programme, @PathParam("id") String id) {
        return decisions.view(decisions.find(programme, id).orElseThrow(Refused::notFound));
    }

    private void check(String programme, @Nullable Meeting meeting, NewDecision proposal) {
        if (meeting != null && meeting.state == MeetingState.CANCELLED) {
            throw meetings.wrongState(meeting, "That meeting was cancelled: name another, or none.");
        }
        String linked = proposal.linkedRef();
        if (linked != null
                && decidables.stream()
                        .anyMatch(each -> each.kind() == proposal.kind() && !each.exists(programme, linked))) {
            throw Refused.because(CommonProblem.RULE)
                    .error("/linkedRef", "R99", "unknown", "There is no such thing to decide on.");
        }
    }

    /** The identifier of a meeting; a reference that is none's finds nothing. */
    private UUID idOf(String programme, String ref) {
        return meetings.find(programme, ref).map(meeting -> meeting.id).orElse(new UUID(0, 0));
    }
}

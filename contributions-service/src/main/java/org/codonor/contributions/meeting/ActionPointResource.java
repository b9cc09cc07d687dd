package org.codonor.contributions.meeting;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.id.Refs;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.meeting.ActionPoint.NewActionPoint;
import org.codonor.contributions.meeting.ActionPoint.State;
import org.codonor.contributions.obligation.Organisations;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Gives, follows and shows action points. */
@Path("/v1/programmes/{programme}/action-points")
class ActionPointResource {
    @Inject
    ActionPoints points;

    @Inject
    Meetings meetings;

    @Inject
    Decisions decisions;

    @Inject
    Programmes programmes;

    @Inject
    Organisations organisations;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    record ActionPointDone(String evidence, @Nullable LocalDate doneOn) {}

    record ActionPointCarried(
            LocalDate dueOn,
            @Nullable String meeting,
            @Nullable String reason) {}

    record ActionPointReason(String reason) {}

    @GET
    @Transactional
    public Page<ActionPointView> listActionPoints(
            @PathParam("programme") String programme,
            @QueryParam("meeting") @Nullable String meeting,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("state") @Nullable State state,
            @QueryParam("overdue") @Nullable Boolean overdue) {
        programmes.get(programme);
        UUID of = meeting == null
                ? null
                : meetings.find(programme, meeting).map(found -> found.id).orElse(new UUID(0, 0));
        var wanted = new ActionPoints.Wanted(of, owner, state, overdue);
        return cursors.page((after, limit) -> points.page(programme, wanted, after, limit), ActionPoints::key)
                .map(points::view);
    }

    @POST
    @Change
    public Response giveActionPoint(@PathParam("programme") String programme, NewActionPoint wanted) {
        programmes.get(programme);
        Meeting meeting = meetings.named(programme, wanted.meeting(), "/meeting");
        String named = wanted.decision();
        UUID decision = named == null
                ? null
                : decisions
                        .find(programme, named)
                        .map(found -> found.id)
                        .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                                .error("/decision", "unknown", "There is no such decision."));
        if (!organisations.knows(programme, wanted.owner())) {
            throw Refused.byRule("R100", "An organisation of the programme owns it.")
                    .error(
                            "/owner",
                            "R100",
                            "unknown",
                            "There is no such donor, nor a partner with an agreement or a duty.");
        }
        var point = new ActionPoint(
                        programme,
                        ref(programme, wanted.ref()),
                        wanted,
                        act.at(),
                        act.caller().subject())
                .given(meeting == null ? null : meeting.id, decision);
        ActionPointView view = points.recorded(point, null, null);
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public ActionPointView getActionPoint(@PathParam("programme") String programme, @PathParam("id") String id) {
        return points.view(points.find(programme, id).orElseThrow(Refused::notFound));
    }

    @POST
    @Path("{id}/start")
    @Change
    public ActionPointView startActionPoint(@PathParam("programme") String programme, @PathParam("id") String id) {
        ActionPoint point = points.inHand(programme, id, state -> state == State.OPEN);
        ActionPointView before = points.view(point);
        point.start();
        return points.recorded(point, before, null);
    }

    @POST
    @Path("{id}/complete")
    @Change
    public ActionPointView completeActionPoint(
            @PathParam("programme") String programme, @PathParam("id") String id, ActionPointDone done) {
        ActionPoint point = points.inHand(programme, id, State::isPending);
        ActionPointView before = points.view(point);
        LocalDate on = done.doneOn() == null ? act.today() : done.doneOn();
        if (on.isAfter(act.today())) {
            throw Refused.because(CommonProblem.RULE)
                    .error("/doneOn", "future", "It is done today or was done before.");
        }
        point.complete(done.evidence(), on);
        return points.recorded(point, before, null);
    }

    @POST
    @Path("{id}/carry-over")
    @Change
    public ActionPointView carryOverActionPoint(
            @PathParam("programme") String programme, @PathParam("id") String id, ActionPointCarried carried) {
        ActionPoint point = points.inHand(programme, id, State::isPending);
        ActionPointView before = points.view(point);
        if (!carried.dueOn().isAfter(point.dueOn)) {
            throw Refused.because(CommonProblem.RULE)
                    .error("/dueOn", "R100", "later", "The new day is later than " + point.dueOn + ".");
        }
        Meeting meeting = meetings.named(programme, carried.meeting(), "/meeting");
        ActionPoint next = point.carryOver(
                ref(programme, null),
                carried.dueOn(),
                meeting == null ? null : meeting.id,
                carried.reason(),
                act.at(),
                act.caller().subject());
        points.recorded(next, null, carried.reason());
        return points.recorded(point, before, carried.reason());
    }

    @POST
    @Path("{id}/drop")
    @Change
    public ActionPointView dropActionPoint(
            @PathParam("programme") String programme, @PathParam("id") String id, ActionPointReason why) {
        ActionPoint point = points.inHand(programme, id, State::isPending);
        ActionPointView before = points.view(point);
        point.drop(why.reason());
        return points.recorded(point, before, why.reason());
    }

    private static String ref(String programme, @Nullable String wished) {
        return Refs.choose(
                wished,
                "AP-",
                ActionPoint.count("programme", programme),
                taken -> ActionPoint.count("programme = ?1 and ref = ?2", programme, taken) > 0);
    }
}

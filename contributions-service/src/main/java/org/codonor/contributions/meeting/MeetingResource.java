package org.codonor.contributions.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.id.Refs;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Plans and shows meetings. */
@Path("/v1/programmes/{programme}/meetings")
class MeetingResource {
    @Inject
    Meetings meetings;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    @GET
    @Transactional
    public Page<MeetingView> listMeetings(
            @PathParam("programme") String programme, @QueryParam("kind") @Nullable MeetingKind kind) {
        programmes.get(programme);
        var listing = new Listing<Meeting>(programme, meeting -> meeting.id, "-plannedOn")
                .where("kind", kind)
                .sortable("plannedOn", meeting -> meeting.plannedOn, LocalDate::parse)
                .sortable("ref", meeting -> meeting.ref, ref -> ref);
        return cursors.page(
                        listing,
                        (query, values, most) -> Meeting.<Meeting>find(query, values)
                                .page(0, most)
                                .list())
                .map(meetings::view);
    }

    @POST
    @Change
    public Response planMeeting(@PathParam("programme") String programme, NewMeeting plan) {
        check(programme, plan.plannedOn());
        String ref = Refs.choose(
                plan.ref(),
                "DM-",
                Meeting.count("programme", programme),
                wished -> Meeting.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        var meeting = new Meeting(programme, ref, plan, act.at(), act.caller().subject());
        MeetingView view = meetings.recorded(meeting, null, null);
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public MeetingView getMeeting(@PathParam("programme") String programme, @PathParam("id") String id) {
        return meetings.view(meetings.find(programme, id).orElseThrow(Refused::notFound));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public MeetingView changeMeeting(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode change) {
        Meeting meeting = meetings.inHand(programme, id, MeetingState::isAhead);
        MeetingView before = meetings.view(meeting);
        NewMeeting plan = patches.apply(meeting.asPlan(), change, NewMeeting.class);
        check(programme, plan.plannedOn());
        meeting.plan(plan);
        return meetings.recorded(meeting, before, null);
    }

    private void check(String programme, LocalDate day) {
        var life = programmes.get(programme);
        if (!life.covers(day)) {
            throw Refused.because(CommonProblem.RULE)
                    .error(
                            "/plannedOn",
                            "programme",
                            "The programme runs " + life.startsOn() + " to " + life.endsOn() + ".");
        }
    }
}

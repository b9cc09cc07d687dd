package org.codonor.contributions.meeting;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What becomes of a planned meeting: convened, held, postponed or cancelled (domain 6.10). */
@Path("/v1/programmes/{programme}/meetings/{id}")
class MeetingCourseResource {
    @Inject
    Meetings meetings;

    @Inject
    Concerned concerned;

    @Inject
    Act act;

    record NewPackDocument(
            PackDocument.Kind kind,
            String title,
            String reference,
            @Nullable String hash) {}

    record MeetingPack(List<NewPackDocument> documents) {}

    record MeetingHeld(LocalDate heldOn, @Nullable List<Participant> participants) {}

    record MeetingReason(String reason) {}

    record MeetingReplanned(LocalDate plannedOn) {}

    @POST
    @Path("share")
    @Change
    public MeetingView shareMeetingPack(
            @PathParam("programme") String programme, @PathParam("id") String id, MeetingPack pack) {
        Meeting meeting = meetings.inHand(programme, id, MeetingState::isAhead);
        MeetingView before = meetings.view(meeting);
        meeting.share(pack.documents().stream()
                .map(document -> new PackDocument(
                        document.kind(), document.title(), document.reference(), document.hash(), act.today()))
                .toList());
        return meetings.recorded(meeting, before, null);
    }

    @POST
    @Path("convene")
    @Change
    public MeetingView conveneMeeting(@PathParam("programme") String programme, @PathParam("id") String id) {
        Meeting meeting = meetings.inHand(programme, id, state -> state == MeetingState.PLANNED);
        MeetingView before = meetings.view(meeting);
        check(meeting);
        meeting.convene();
        return meetings.recorded(meeting, before, null);
    }

    @POST
    @Path("hold")
    @Change
    public MeetingView holdMeeting(
            @PathParam("programme") String programme, @PathParam("id") String id, MeetingHeld held) {
        Meeting meeting = meetings.inHand(programme, id, state -> state == MeetingState.CONVENED);
        MeetingView before = meetings.view(meeting);
        check(meeting, held.heldOn());
        if (held.participants() != null) {
            meeting.takePart(held.participants());
        }
        meeting.hold(held.heldOn());
        return meetings.recorded(meeting, before, null);
    }

    @POST
    @Path("postpone")
    @Change
    public MeetingView postponeMeeting(
            @PathParam("programme") String programme, @PathParam("id") String id, MeetingReason why) {
        Meeting meeting = meetings.inHand(programme, id, MeetingState::isAhead);
        MeetingView before = meetings.view(meeting);
        meeting.postpone(why.reason());
        return meetings.recorded(meeting, before, why.reason());
    }

    @POST
    @Path("replan")
    @Change
    public MeetingView replanMeeting(
            @PathParam("programme") String programme, @PathParam("id") String id, MeetingReplanned plan) {
        Meeting meeting = meetings.inHand(programme, id, state -> state == MeetingState.POSTPONED);
        MeetingView before = meetings.view(meeting);
        meeting.replan(plan.plannedOn());
        return meetings.recorded(meeting, before, null);
    }

    @POST
    @Path("cancel")
    @Change
    public MeetingView cancelMeeting(
            @PathParam("programme") String programme, @PathParam("id") String id, MeetingReason why) {
        Meeting meeting = meetings.inHand(programme, id, state -> state.isAhead() || state == MeetingState.POSTPONED);
        MeetingView before = meetings.view(meeting);
        meeting.cancel(why.reason());
        return meetings.recorded(meeting, before, why.reason());
    }

    /** An annual meeting was held as it was convened: not before its day or its pack, nor in another year (R96, R97). */
    private void check(Meeting meeting, LocalDate heldOn) {
        var refused = Refused.because(CommonProblem.RULE).detail("The meeting was not held on that day.");
        if (heldOn.isAfter(act.today())) {
            refused.error("/heldOn", "future", "It is held today or was held before.");
        }
        if (meeting.kind == MeetingKind.ANNUAL) {
            LocalDate plannedOn = meeting.plannedOn;
            if (heldOn.isBefore(plannedOn) || heldOn.getYear() != plannedOn.getYear()) {
                refused.error(
                        "/heldOn",
                        "R96",
                        "planned",
                        "It is planned for " + plannedOn + " and is held then or later that year: else plan it anew.");
            }
            LocalDate complete = meetings.pack(meeting).completeOn();
            if (complete != null && heldOn.isBefore(complete)) {
                refused.error("/heldOn", "R97", "pack", "Its pack was shared on " + complete + ", not before.");
            }
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    /** What an invitation needs: agenda, pack and the donors (R96, R97). */
    private void check(Meeting meeting) {
        var refused = Refused.because(CommonProblem.RULE).detail("The meeting cannot be convened like this.");
        boolean annual = meeting.kind == MeetingKind.ANNUAL;
        Set<AgendaItem.Kind> needed =
                annual ? EnumSet.copyOf(AgendaItem.ANNUAL) : EnumSet.noneOf(AgendaItem.Kind.class);
        meeting.agenda.forEach(item -> needed.remove(item.kind()));
        needed.forEach(
                kind -> refused.error("/agenda", "R96", "missing", "An annual meeting talks about " + kind + "."));
        if (meeting.agenda.isEmpty() && !annual) {
            refused.error("/agenda", "missing", "An invitation says what the meeting is about.");
        }
        meetings.pack(meeting)
                .missing()
                .forEach(kind -> refused.error("/pack", "R97", "missing", "The pack lacks " + kind + "."));
        Set<String> invited = concerned.donorsIn(meeting);
        concerned.invited(meeting).stream()
                .filter(donor -> !invited.contains(donor))
                .forEach(donor -> refused.error("/participants", "R96", "missing", donor + " is not invited."));
        if (refused.hasErrors()) {
            throw refused;
        }
    }
}

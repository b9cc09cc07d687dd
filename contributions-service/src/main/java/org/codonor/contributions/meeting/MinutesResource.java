package org.codonor.contributions.meeting;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** The minutes of a meeting, to which each donor that took part agrees for itself (R98). */
@Path("/v1/programmes/{programme}/meetings/{id}")
class MinutesResource {
    private static final int WORKING_DAYS_TO_AGREE = 15;

    @Inject
    Meetings meetings;

    @Inject
    Concerned concerned;

    @Inject
    WorkingDays workingDays;

    @Inject
    Act act;

    record MeetingMinutes(String reference, @Nullable String hash) {}

    @POST
    @Path("minutes")
    @Change
    public MeetingView draftMeetingMinutes(
            @PathParam("programme") String programme, @PathParam("id") String id, MeetingMinutes minutes) {
        Meeting meeting = meetings.inHand(
                programme, id, state -> state == MeetingState.HELD || state == MeetingState.MINUTES_DRAFT);
        MeetingView before = meetings.view(meeting);
        meeting.minute(
                minutes.reference(),
                minutes.hash(),
                act.today(),
                workingDays.after(programme, act.today(), WORKING_DAYS_TO_AGREE));
        return meetings.recorded(meeting, before, null);
    }

    @POST
    @Path("agree")
    @Change
    public MeetingView agreeMeetingMinutes(@PathParam("programme") String programme, @PathParam("id") String id) {
        Meeting meeting = meetings.inHand(programme, id, state -> state == MeetingState.MINUTES_DRAFT);
        MeetingView before = meetings.view(meeting);
        Set<String> tookPart = concerned.donorsIn(meeting);
        String party = Concerned.speaker(act.caller().party(), tookPart, "R98");
        if (!meeting.outstanding(tookPart).contains(party)) {
            throw Refused.because(CommonProblem.DUPLICATE).rule("R98").detail("Your donor agreed already.");
        }
        meeting.agree(party, new Agreement(act.today(), act.caller().subject()), tookPart);
        return meetings.recorded(meeting, before, null);
    }
}

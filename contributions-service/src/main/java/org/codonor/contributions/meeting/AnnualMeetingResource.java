package org.codonor.contributions.meeting;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Whether the annual meeting of a year was held (R96). */
@Path("/v1/programmes/{programme}/annual-meetings/{year}")
class AnnualMeetingResource {
    @Inject
    AnnualMeetings annual;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    enum AnnualState {
        NOT_REQUIRED,
        HELD,
        DUE,
        MISSED
    }

    record AnnualMeetingView(
            int year,
            AnnualState state,
            List<String> coDonors,
            LocalDate dueOn,
            @Nullable LocalDate heldOn,
            @Nullable String meeting) {}

    @GET
    @Transactional
    public AnnualMeetingView getAnnualMeeting(@PathParam("programme") String programme, @PathParam("year") int year) {
        programmes.get(programme);
        AnnualMeetings.Year found = annual.of(programme, year);
        return new AnnualMeetingView(
                year,
                state(found, clock.today(programme)),
                found.coDonors(),
                found.dueOn(),
                found.meeting() == null ? null : found.meeting().heldOn,
                found.meeting() == null ? null : found.meeting().self());
    }

    private static AnnualState state(AnnualMeetings.Year year, LocalDate today) {
        if (year.isHeld()) {
            return AnnualState.HELD;
        }
        if (year.coDonors().isEmpty()) {
            return AnnualState.NOT_REQUIRED;
        }
        return today.isAfter(year.dueOn()) ? AnnualState.MISSED : AnnualState.DUE;
    }
}

package org.codonor.contributions.meeting;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Decisions of the donors, for the services whose documents stand on them (R99). */
@Path("/internal/v1/programmes/{programme}/decisions/{ref}")
class DecidedStateResource {
    @Inject
    Decisions decisions;

    @Inject
    Programmes programmes;

    record DecidedState(
            String ref,
            DecisionKind kind,
            DecisionState state,
            @Nullable String linkedRef,
            @Nullable LocalDate agreedOn,
            @Nullable String meeting,
            @Nullable LocalDate meetingOn,
            List<String> agreedBy) {}

    @GET
    @Transactional
    public DecidedState getDecidedState(@PathParam("programme") String programme, @PathParam("ref") String ref) {
        programmes.get(programme);
        Decision decision = decisions.find(programme, ref).orElseThrow(Refused::notFound);
        Meeting meeting = decision.meeting == null ? null : Meeting.findById(decision.meeting);
        return new DecidedState(
                decision.ref,
                decision.kind,
                decision.state,
                decision.linkedRef,
                decision.state.stands() ? decision.decidedOn : null,
                meeting == null ? null : meeting.ref,
                meeting == null ? null : meeting.day(),
                decision.agreements.keySet().stream().sorted().toList());
    }
}

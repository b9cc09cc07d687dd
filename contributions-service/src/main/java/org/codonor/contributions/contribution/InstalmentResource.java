package org.codonor.contributions.contribution;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.contribution.Cause.Kind;
import org.codonor.contributions.contribution.NewContribution.NewInstalment;
import org.codonor.contributions.contribution.Planned.State;
import org.jspecify.annotations.Nullable;

/** Calls instalments, and cancels one with a plan that holds without it (domain 6.2). */
@Path("/v1/programmes/{programme}/contributions/{id}/instalments/{no}")
class InstalmentResource {
    @Inject
    Contributions contributions;

    @Inject
    ContributionViews views;

    @Inject
    ChangeContribution changing;

    @Inject
    Act act;

    record CallForFunds(@Nullable LocalDate dueOn, @Nullable String note) {}

    record InstalmentCancellation(String reason, List<NewInstalment> instalments) {}

    @POST
    @Path("call")
    @Change
    public ContributionView callInstalment(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            CallForFunds call) {
        Contribution contribution = views.inHand(programme, id);
        Planned planned = find(contribution, no);
        if (contribution.state(act.today()) != ContributionState.COMMITTED) {
            throw views.wrongState(contribution, "Nothing is called of a contribution in this state.")
                    .rule("R14")
                    .with("suspendedBy", List.copyOf(contribution.suspendedBy(act.today())));
        }
        boolean missing = contributions.received(contribution).missing(planned).signum() > 0;
        if (planned.state() != State.PLANNED || !missing) {
            throw refused(contribution, planned, "Only a planned instalment that has not come is called.");
        }
        LocalDate dueOn = call.dueOn() == null ? planned.plannedOn() : call.dueOn();
        LocalDate latest = planned.latestOn();
        if (latest != null && dueOn.isAfter(latest)) {
            throw Refused.byRule("R13", "It is called for a day after its latest.")
                    .error("/dueOn", "R13", "fiscal-year", "It must come by " + latest + ".");
        }
        changing.apply(
                contribution,
                NewDelta.of(act.today(), cause(contribution, Kind.CALL, no))
                        .plan(List.of(InstalmentStep.called(no, act.today(), dueOn))),
                call.note());
        return views.of(contribution);
    }

    @POST
    @Path("cancel")
    @Change
    public ContributionView cancelInstalment(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            InstalmentCancellation cancellation) {
        Contribution contribution = views.inHand(programme, id);
        Planned planned = find(contribution, no);
        boolean came = contributions.received(contribution).part(no).signum() > 0;
        if (came || (planned.state() != State.PLANNED && planned.state() != State.WITHHELD)) {
            throw refused(contribution, planned, "Only an instalment of which nothing came is cancelled.");
        }
        if (contribution.state(act.today()) != ContributionState.COMMITTED) {
            throw views.wrongState(contribution, "The plan of a contribution in this state does not change.");
        }
        var steps = new ArrayList<>(new NewPlan(cancellation.instalments()).from(contribution, act.today()));
        if (steps.stream().noneMatch(step -> step.no() == no && step.state() == State.CANCELLED)) {
            throw Refused.byRule("R12", "The plan still has the instalment that is to be cancelled.")
                    .error("/instalments", "R12", "not-cancelled", "Leave instalment " + no + " out.");
        }
        changing.apply(
                contribution,
                NewDelta.of(act.today(), cause(contribution, Kind.CANCELLATION, no))
                        .plan(steps),
                cancellation.reason());
        return views.of(contribution);
    }

    private Planned find(Contribution contribution, int no) {
        return contribution.plan(act.today()).stream()
                .filter(planned -> planned.no() == no)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private Refused refused(Contribution contribution, Planned planned, String says) {
        return Refused.wrongState(planned.state(), views.of(contribution).allowedActions())
                .detail(says);
    }

    private static Cause cause(Contribution contribution, Kind kind, int no) {
        return new Cause(kind, contribution.ref + "-" + no, contribution.self());
    }
}

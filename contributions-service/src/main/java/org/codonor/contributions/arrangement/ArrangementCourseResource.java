package org.codonor.contributions.arrangement;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What becomes of an arrangement: signed or withdrawn, suspended and resumed, terminated, closed (domain 6.1). */
@Path("/v1/programmes/{programme}/arrangements/{id}")
class ArrangementCourseResource {
    @Inject
    ArrangementViews views;

    @Inject
    MoneyUnder money;

    @Inject
    BudgetUnder budget;

    @Inject
    Act act;

    record ArrangementSignature(LocalDate signedOn) {}

    record ArrangementRemark(String reason) {}

    record ArrangementNotice(String reason, @Nullable LocalDate noticedOn, LocalDate terminatesOn) {}

    @POST
    @Path("sign")
    @Change
    public ArrangementView signArrangement(
            @PathParam("programme") String programme, @PathParam("id") String id, ArrangementSignature signature) {
        Arrangement arrangement = inHand(programme, id, ArrangementState.DRAFT);
        ArrangementView before = views.of(arrangement);
        var refused = Refused.because(CommonProblem.RULE).detail("The arrangement cannot be signed like this.");
        Completeness.of(arrangement)
                .missing()
                .forEach(gap -> refused.error(gap.pointer(), gap.rule(), "missing", gap.detail()));
        if (signature.signedOn().isAfter(act.today())) {
            refused.error("/signedOn", "future", "It is signed today or was signed before.");
        }
        if (refused.hasErrors()) {
            throw refused;
        }
        arrangement.sign(signature.signedOn());
        return views.recorded(arrangement, before, null);
    }

    @POST
    @Path("withdraw")
    @Change
    public ArrangementView withdrawArrangement(
            @PathParam("programme") String programme, @PathParam("id") String id, ArrangementRemark remark) {
        Arrangement arrangement = inHand(programme, id, ArrangementState.DRAFT);
        ArrangementView before = views.of(arrangement);
        arrangement.withdraw(act.today(), remark.reason());
        return views.recorded(arrangement, before, remark.reason());
    }

    @POST
    @Path("suspend")
    @Change
    public ArrangementView suspendArrangement(
            @PathParam("programme") String programme, @PathParam("id") String id, ArrangementRemark remark) {
        Arrangement arrangement = inHand(programme, id, ArrangementState.IN_FORCE);
        ArrangementView before = views.of(arrangement);
        arrangement.suspend(act.today(), act.caller().party(), remark.reason());
        money.suspend(arrangement, act.today());
        return views.recorded(arrangement, before, remark.reason());
    }

    @POST
    @Path("resume")
    @Change
    public ArrangementView resumeArrangement(
            @PathParam("programme") String programme, @PathParam("id") String id, ArrangementRemark remark) {
        Arrangement arrangement = inHand(programme, id, ArrangementState.SUSPENDED);
        ArrangementView before = views.of(arrangement);
        if (!views.maySpeak(arrangement)) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("Who suspended it resumes it.");
        }
        arrangement.resume(remark.reason());
        money.resume(arrangement, act.today());
        return views.recorded(arrangement, before, remark.reason());
    }

    @POST
    @Path("terminate")
    @Change
    public ArrangementView terminateArrangement(
            @PathParam("programme") String programme, @PathParam("id") String id, ArrangementNotice notice) {
        Arrangement arrangement = views.inHand(
                programme,
                id,
                EnumSet.of(ArrangementState.IN_FORCE, ArrangementState.SUSPENDED),
                "It is not in force.");
        ArrangementView before = views.of(arrangement);
        if (arrangement.terminatedOn != null) {
            throw views.wrongState(arrangement, "Notice was given already.")
                    .with("terminatedOn", arrangement.terminatedOn);
        }
        LocalDate noticedOn = notice.noticedOn() == null ? act.today() : notice.noticedOn();
        var refused = Refused.because(CommonProblem.RULE).detail("It cannot be terminated like this.");
        if (noticedOn.isAfter(act.today())) {
            refused.error("/noticedOn", "future", "Notice is given today or was given before.");
        }
        if (notice.terminatesOn().isBefore(act.today())) {
            refused.error("/terminatesOn", "past", "It ends today or later.");
        }
        if (refused.hasErrors()) {
            throw refused;
        }
        money.withdraw(arrangement, notice.terminatesOn());
        arrangement.terminate(noticedOn, notice.terminatesOn(), notice.reason());
        arrangement.needs(budget.draft(arrangement, notice.terminatesOn(), notice.reason()));
        return views.recorded(arrangement, before, notice.reason());
    }

    @POST
    @Path("close")
    @Change
    public ArrangementView closeArrangement(@PathParam("programme") String programme, @PathParam("id") String id) {
        Arrangement arrangement = views.inHand(
                programme,
                id,
                EnumSet.of(ArrangementState.TERMINATED, ArrangementState.EXPIRED),
                "It is closed once it is over.");
        ArrangementView before = views.of(arrangement);
        List<String> open = money.open(arrangement);
        if (!open.isEmpty()) {
            throw views.wrongState(arrangement, "Its contributions are settled or cancelled first.")
                    .with("open", open);
        }
        arrangement.close(act.today());
        return views.recorded(arrangement, before, null);
    }

    private Arrangement inHand(String programme, String id, ArrangementState state) {
        return views.inHand(programme, id, EnumSet.of(state), "Only what is " + state + " allows that.");
    }
}

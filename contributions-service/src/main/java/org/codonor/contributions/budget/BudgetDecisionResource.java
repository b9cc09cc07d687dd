package org.codonor.contributions.budget;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.budget.BudgetVersion.State;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Signature;
import org.jspecify.annotations.Nullable;

/** What becomes of a draft: submitted by one person, decided by another (domain 6.3). */
@Path("/v1/programmes/{programme}/budget-versions/{id}")
class BudgetDecisionResource {
    @Inject
    BudgetVersions versions;

    @Inject
    BudgetViews views;

    @Inject
    ApproveBudget approval;

    @Inject
    BookBudget booking;

    @Inject
    Grounds grounds;

    @Inject
    Lines lines;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    record Remark(String reason) {}

    @POST
    @Path("submit")
    @Change
    public BudgetVersionView submitBudgetVersion(@PathParam("programme") String programme, @PathParam("id") String id) {
        BudgetVersion version = versions.inHand(programme, id, state -> state == State.DRAFT);
        BudgetVersionView before = views.of(version);
        approval.checkSubmission(
                programme, draft(version), programmes.get(programme).currency());
        version.submit(act.at(), Signature.of(act.actor()));
        return versions.recorded(version, before, null);
    }

    @POST
    @Path("return")
    @Change
    public BudgetVersionView returnBudgetVersion(
            @PathParam("programme") String programme, @PathParam("id") String id, Remark remark) {
        BudgetVersion version = versions.inHand(programme, id, state -> state == State.SUBMITTED);
        return end(version, State.RETURNED, remark.reason());
    }

    @POST
    @Path("reject")
    @Change
    public BudgetVersionView rejectBudgetVersion(
            @PathParam("programme") String programme, @PathParam("id") String id, Remark remark) {
        BudgetVersion version = versions.inHand(programme, id, state -> state == State.SUBMITTED);
        return end(version, State.REJECTED, remark.reason());
    }

    @POST
    @Path("discard")
    @Change
    public BudgetVersionView discardBudgetVersion(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        BudgetVersion version = versions.inHand(programme, id, State::isOpen);
        return end(version, State.DISCARDED, version.remark);
    }

    @POST
    @Path("approve")
    @Change
    public BudgetVersionView approveBudgetVersion(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        BudgetVersion version = versions.inHand(programme, id, state -> state == State.SUBMITTED);
        BudgetVersionView before = views.of(version);
        if (version.wasMadeBy(act.caller().subject())) {
            throw Refused.because(CommonProblem.FOUR_EYES)
                    .detail("Who wrote or submitted a version does not approve it.")
                    .with("allowedActions", views.allowed(version));
        }
        Currency currency = programmes.get(programme).currency();
        Draft draft = draft(version);
        approval.checkApproval(programme, draft, currency, grounds.violations(programme, draft));
        grounds.decision(version).ifPresent(version::standOn);
        UUID posted =
                booking.post(version, draft.lines(), currency).map(Posted::id).orElse(null);
        version.approve(versions.nextNumber(programme), posted, act.at(), Signature.of(act.actor()));
        return versions.recorded(version, before, version.approvalRef);
    }

    private BudgetVersionView end(BudgetVersion version, State how, @Nullable String why) {
        BudgetVersionView before = views.of(version);
        version.end(how, why);
        return versions.recorded(version, before, why);
    }

    private Draft draft(BudgetVersion version) {
        return new Draft(
                version.validFrom,
                version.reason,
                version.approvalRef,
                version.statedTotal,
                List.copyOf(lines.of(version.id).values()));
    }
}

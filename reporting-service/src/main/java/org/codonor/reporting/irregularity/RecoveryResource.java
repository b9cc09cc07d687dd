package org.codonor.reporting.irregularity;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/** A claim is issued, all of it comes back or is written off, and it is decided where recovered money goes (R88, R95). */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}")
class RecoveryResource {
    @Inject
    CaseDesk desk;

    @Inject
    Cases cases;

    @Inject
    CaseMoney money;

    @Inject
    Notices notices;

    @Inject
    Deadlines deadlines;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    Act act;

    /** How and until when the partner pays. */
    record CaseClaiming(CaseClaim.Method method, @Nullable LocalDate dueOn, String reason) {}

    /** Where recovered money goes, by which decision of the donors. */
    record CaseDisposition(
            Disposition disposition, @Nullable String decision, String reason) {}

    /** Why. */
    record Why(String reason) {}

    @POST
    @Path("recover")
    public IrregularityCaseView recoverIrregularExpenditure(
            @PathParam("programme") String programme, @PathParam("id") String id, CaseClaiming claiming) {
        money.refresh(programme, id);
        return desk.act(programme, id, CaseAction.RECOVER, one -> {
            if (money.totals(one).established().signum() == 0) {
                throw cases.notReady(one)
                        .broken("R87", "/amounts", "nothing", "Nothing is established that could be claimed.");
            }
            one.claim = CaseClaim.issued(claiming.method(), act.today(), claiming.dueOn(), one.claim);
            one.step(CaseState.RECOVERY, act.at(), act.actor(), claiming.reason());
        });
    }

    @POST
    @Path("complete-recovery")
    public IrregularityCaseView completeCaseRecovery(
            @PathParam("programme") String programme, @PathParam("id") String id, Why why) {
        money.refresh(programme, id);
        Counted counted = deadlines.count(
                programme, DeadlineKind.AUDITOR_NOTICE, DeadlineKind.DONOR_NOTICE, DeadlineKind.URGENT_NOTICE);
        return desk.act(programme, id, CaseAction.COMPLETE_RECOVERY, one -> {
            CaseTotals totals = money.totals(one);
            if (!totals.isSettled()) {
                throw cases.notReady(one)
                        .broken("R88", "/amounts", "outstanding", "Not all is recovered or written off.")
                        .with("established", totals.established().toPlainString())
                        .with("recovered", totals.recovered().toPlainString())
                        .with("writtenOff", totals.writtenOff().toPlainString());
            }
            one.step(CaseState.READY_TO_CLOSE, act.at(), act.actor(), why.reason());
            notices.planForAll(one, NoticeKind.FINAL, false, counted);
        });
    }

    @POST
    @Path("decide-disposition")
    public IrregularityCaseView decideCaseDisposition(
            @PathParam("programme") String programme, @PathParam("id") String id, CaseDisposition wanted) {
        money.refresh(programme, id);
        NamedDecision decision = NamedDecision.read(ledger, reader, programme, wanted.decision());
        return desk.act(programme, id, CaseAction.DECIDE_DISPOSITION, one -> {
            if (wanted.disposition() == Disposition.REUSE_IN_PROGRAMME) {
                refuseUndecided(one, decision);
            }
            CaseClaim issued = one.claim;
            if (issued == null) {
                throw cases.notReady(one).broken("R95", "/claim", "claim", "No claim was issued.");
            }
            one.claim = issued.disposed(wanted.disposition(), decision.ref(), wanted.reason(), act.today());
        });
    }

    /** What one donor's money brought back stays in the programme only if that donor agreed (R95). */
    private void refuseUndecided(IrregularityCase one, NamedDecision decision) {
        List<String> affected = money.byDonor(one).stream()
                .filter(part -> part.amounts().recovered().isPositive())
                .map(CaseMoneyView.DonorView::donor)
                .toList();
        if (!decision.isNamed() || !decision.isOf(affected)) {
            throw cases.notReady(one)
                    .broken(
                            "R95",
                            "/decision",
                            "decision",
                            "Name a decision that " + String.join(", ", affected) + " agreed to.");
        }
        decision.refuseAboutElse(one, "R95", "", () -> cases.notReady(one));
    }
}

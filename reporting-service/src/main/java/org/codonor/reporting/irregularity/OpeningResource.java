package org.codonor.reporting.irregularity;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.reference.Answer;
import org.jspecify.annotations.Nullable;

/** A suspicion becomes a C-case, payments are held or let go, and it is investigated (R52, R82, R83, R94). */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}")
class OpeningResource {
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
    Act act;

    /** Why there is probable cause, whether payments are held, and whether it was settled in the same step. */
    record CCaseOpening(
            String reason,
            boolean paymentHold,
            @Nullable String holdReason,
            @Nullable Boolean settled,
            @Nullable Classification classification,
            @Nullable Boolean urgent) {}

    /** Why. */
    record Why(String reason) {}

    @POST
    @Path("open")
    public IrregularityCaseView openIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id, CCaseOpening opening) {
        Counted counted = deadlines.count(
                programme, DeadlineKind.AUDITOR_NOTICE, DeadlineKind.DONOR_NOTICE, DeadlineKind.URGENT_NOTICE);
        Answer<AgreementTerms> terms = cases.termsOf(programme, id);
        return desk.act(programme, id, CaseAction.OPEN, one -> {
            refuseUnknown(one, terms, opening.paymentHold());
            nameDebtor(one, terms);
            Persons.refuse(opening.holdReason(), "/holdReason");
            one.open(act.today(), opening.classification(), Boolean.TRUE.equals(opening.urgent()));
            one.hold(opening.paymentHold(), opening.holdReason());
            one.step(CaseState.C_CASE_OPEN, act.at(), act.actor(), opening.reason());
            deadlines.meet(one, DeadlineKind.ASSESSMENT, act.today());
            notices.planForAll(one, NoticeKind.INITIAL, Boolean.TRUE.equals(opening.settled()), counted);
        });
    }

    @POST
    @Path("hold-payments")
    public IrregularityCaseView holdCasePayments(
            @PathParam("programme") String programme, @PathParam("id") String id, Why why) {
        Answer<AgreementTerms> terms = cases.termsOf(programme, id);
        return desk.act(programme, id, CaseAction.HOLD_PAYMENTS, one -> {
            refuseUnknown(one, terms, true);
            nameDebtor(one, terms);
            Persons.refuse(why.reason(), "/reason");
            one.hold(true, why.reason());
        });
    }

    @POST
    @Path("release-payments")
    public IrregularityCaseView releaseCasePayments(
            @PathParam("programme") String programme, @PathParam("id") String id, Why why) {
        return desk.act(programme, id, CaseAction.RELEASE_PAYMENTS, one -> {
            if (!one.paymentHold) {
                throw cases.wrongState(one).detail("The case holds no payments.");
            }
            Persons.refuse(why.reason(), "/reason");
            one.hold(false, why.reason());
        });
    }

    @POST
    @Path("investigate")
    public IrregularityCaseView investigateIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id, Why measures) {
        return desk.act(
                programme,
                id,
                CaseAction.INVESTIGATE,
                one -> one.step(CaseState.INVESTIGATING, act.at(), act.actor(), measures.reason()));
    }

    @POST
    @Path("declare-unfounded")
    public IrregularityCaseView declareIrregularityCaseUnfounded(
            @PathParam("programme") String programme, @PathParam("id") String id, Why why) {
        money.refreshClaimOrRefuse(programme, id);
        Counted counted = deadlines.count(
                programme, DeadlineKind.AUDITOR_NOTICE, DeadlineKind.DONOR_NOTICE, DeadlineKind.URGENT_NOTICE);
        return desk.act(programme, id, CaseAction.DECLARE_UNFOUNDED, one -> {
            money.refuseEstablished(one);
            one.step(CaseState.UNFOUNDED, act.at(), act.actor(), why.reason());
            notices.planForAll(one, NoticeKind.FINAL, false, counted);
        });
    }

    /** Payments are held by agreement, so a hold needs one that exists; while nobody can tell, the case officer is believed. */
    private static void refuseUnknown(IrregularityCase one, @Nullable Answer<AgreementTerms> terms, boolean hold) {
        if (terms == null && hold) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .broken("R52", "/paymentHold", "agreement", "Payments are held by agreement: say first which.");
        }
        if (terms instanceof Answer.Declined<AgreementTerms>) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .error("/content/agreement", "agreement", "There is no agreement " + one.agreement + ".");
        }
        if (terms instanceof Answer.Told<AgreementTerms> told
                && one.partner != null
                && !told.value().partner().equals(one.partner)) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .error(
                            "/content/partner",
                            "partner",
                            "The agreement is that of " + told.value().partner() + ".");
        }
    }

    /** Whose agreement it is owes what is claimed and is asked, also when whoever told the case did not say who that is. */
    private static void nameDebtor(IrregularityCase one, @Nullable Answer<AgreementTerms> terms) {
        if (one.partner == null && terms instanceof Answer.Told<AgreementTerms> told) {
            one.write(one.content.withPartner(told.value().partner()));
        }
    }
}

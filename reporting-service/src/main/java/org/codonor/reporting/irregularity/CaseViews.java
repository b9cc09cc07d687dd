package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.ask.Asks;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.reporting.irregularity.IrregularityCaseView.DeadlineView;
import org.codonor.reporting.irregularity.IrregularityCaseView.PublicationView;
import org.codonor.reporting.irregularity.IrregularityCaseView.ReceivedView;
import org.codonor.reporting.irregularity.IrregularityCaseView.StepView;
import org.codonor.reporting.reference.Programmes;
import org.jspecify.annotations.Nullable;

/** Shows a case to whoever reads it: as much as that reader may see, and no more. */
@ApplicationScoped
class CaseViews {
    @Inject
    CurrentCaller current;

    @Inject
    Programmes programmes;

    @Inject
    CaseNews news;

    @Inject
    CaseMoney money;

    @Inject
    Asks asks;

    @Inject
    Deadlines deadlines;

    @Inject
    Notices notices;

    @Inject
    FollowUps followUps;

    @Inject
    Questions questions;

    @Inject
    Days days;

    /** How much of it the caller sees; only for case officers does it matter who the lead donor is. */
    Sight sight(IrregularityCase one) {
        Caller caller = current.caller();
        String lead = caller.is(Role.CASE_OFFICER) ? programmes.lead(one.programme) : null;
        return Sight.of(one, caller, lead);
    }

    /** What was just told: also while nobody can tell who the lead donor is (R79). */
    IrregularityCaseView ofNew(IrregularityCase one, @Nullable String lead) {
        return view(one, Sight.of(one, current.caller(), lead));
    }

    IrregularityCaseView view(IrregularityCase one) {
        return view(one, sight(one));
    }

    IrregularityCaseView view(IrregularityCase one, Sight sight) {
        boolean whole = sight == Sight.WHOLE;
        boolean known = sight != Sight.REPORTER && sight != Sight.ASKED;
        return new IrregularityCaseView(
                one.id,
                one.self(),
                one.ref,
                sight,
                one.state,
                known ? one.classification : null,
                whole ? one.confidentiality : null,
                known ? one.urgent : null,
                content(one, sight),
                sight == Sight.ASKED ? null : received(one, sight),
                known ? one.openedOn : null,
                one.closedOn,
                known ? one.outcome : null,
                whole ? one.lessons : null,
                known
                        ? money.view(
                                one,
                                sight,
                                sight == Sight.DONOR ? current.caller().party() : null)
                        : null,
                whole && one.pendingId != null ? asks.newest(one.pendingId).orElse(null) : null,
                known ? news.hold(one) : null,
                known ? publication(one, whole) : null,
                whole ? deadlines(one) : null,
                known ? notices.views(one, sight) : null,
                whole ? followUps.views(one.id) : null,
                seesQuestions(one, sight) ? questions.views(one.id) : null,
                known ? steps(one, whole) : null,
                whole ? CaseAction.allowed(one, money.totals(one), current.caller()) : List.of());
    }

    /** Those who ask, and the partner that is asked. */
    private boolean seesQuestions(IrregularityCase one, Sight sight) {
        return sight == Sight.WHOLE
                || (one.partnerAsked && current.caller().party().equals(one.partner));
    }

    private static @Nullable PublicationView publication(IrregularityCase one, boolean whole) {
        return one.exemptionCheck == null
                ? null
                : new PublicationView(
                        one.publicSummary,
                        one.exemptionCheck,
                        one.exemptionCheckedOn,
                        whole ? one.exemptionReason : null);
    }

    private List<DeadlineView> deadlines(IrregularityCase one) {
        LocalDate today = days.today(one.programme);
        return deadlines.of(one.id).stream()
                .map(deadline -> new DeadlineView(
                        deadline.kind,
                        deadline.owner,
                        deadline.owedTo,
                        deadline.startsOn,
                        deadline.days,
                        deadline.dueOn,
                        deadline.doneOn,
                        deadline.isLate(today),
                        deadline.lateByDays(today)))
                .toList();
    }

    private @Nullable CaseContent content(IrregularityCase one, Sight sight) {
        return switch (sight) {
            case WHOLE -> one.content;
            case MONEY -> told(one, one.content.outline());
            case DONOR -> told(one, one.content.outline().withoutAmounts());
            case REPORTER -> one.reported;
            case ASKED, NONE -> null;
        };
    }

    /** Whoever told a case keeps sight of what was told, whatever else that reader may see. */
    private CaseContent told(IrregularityCase one, CaseContent seen) {
        return one.wasToldBy(current.caller()) ? seen.with(one.reported) : seen;
    }

    private ReceivedView received(IrregularityCase one, Sight sight) {
        boolean knows = sight == Sight.WHOLE || one.wasToldBy(current.caller());
        return new ReceivedView(
                one.reportedOn,
                one.reportedAt,
                knows ? one.channel : null,
                knows ? one.forOrganisation : null,
                knows ? one.reporterParty : null,
                knows ? reporter(one) : null);
    }

    private static Caller.@Nullable Actor reporter(IrregularityCase one) {
        return one.reporterSubject == null || one.reporterParty == null || one.reporterRoles == null
                ? null
                : new Caller.Actor(one.reporterSubject, List.of(one.reporterRoles.split(" ")), one.reporterParty);
    }

    private static List<StepView> steps(IrregularityCase one, boolean whole) {
        return one.steps.stream()
                .map(step -> new StepView(
                        step.state(),
                        step.at(),
                        whole ? step.actor() : null,
                        whole ? step.reason() : null,
                        step.decision(),
                        step.outcome(),
                        step.closedOn(),
                        whole ? step.lessons() : null))
                .toList();
    }
}

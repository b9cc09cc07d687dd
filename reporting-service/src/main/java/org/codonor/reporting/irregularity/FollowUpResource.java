package org.codonor.reporting.irregularity;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.common.change.Act;
import org.codonor.reporting.reference.Programmes;
import org.jspecify.annotations.Nullable;

/** What became known later, and a case that is taken up once more (R83, R90). */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}")
class FollowUpResource {
    @Inject
    CaseDesk desk;

    @Inject
    FollowUps followUps;

    @Inject
    Notices notices;

    @Inject
    Deadlines deadlines;

    @Inject
    Programmes programmes;

    @Inject
    Days days;

    @Inject
    Act act;

    /** What became known, and which amounts change by it. */
    record NewCaseFollowUp(
            String text,
            @Nullable Boolean significant,
            @Nullable String publicText,
            @Nullable CaseAmounts amounts) {}

    /** Why a case is taken up once more. */
    record Reopening(String reason) {}

    @POST
    @Path("follow-ups")
    public IrregularityCaseView addCaseFollowUp(
            @PathParam("programme") String programme, @PathParam("id") String id, NewCaseFollowUp told) {
        Counted counted = deadlines.count(programme, DeadlineKind.DONOR_NOTICE, DeadlineKind.URGENT_NOTICE);
        String currency = programmes.of(programme).currency();
        return desk.act(programme, id, CaseAction.FOLLOW_UPS, one -> {
            Persons.refuse(told.text(), "/text");
            Persons.refuse(told.publicText(), "/publicText");
            CaseAmounts before = one.content.amounts();
            if (told.amounts() != null) {
                one.write(one.content.withAmounts(told.amounts()));
                new ContentRules(new AmountRules(currency), days.today(programme)).check(one.content);
            }
            boolean significant = Boolean.TRUE.equals(told.significant());
            FollowUp added = followUps.add(one, FollowUp.Kind.FOLLOW_UP, told.text());
            added.significant = significant;
            added.publicText = told.publicText();
            added.amounts = told.amounts();
            added.amountsBefore = told.amounts() == null ? null : before;
            if (told.publicText() != null) {
                one.summarise(told.publicText());
            }
            if (significant && one.openedOn != null) {
                notices.planForDonors(one, NoticeKind.FOLLOW_UP, counted);
            }
        });
    }

    @POST
    @Path("reopen")
    public IrregularityCaseView reopenIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id, Reopening why) {
        Counted counted = deadlines.count(programme, DeadlineKind.ASSESSMENT);
        String lead = programmes.lead(programme);
        return desk.act(programme, id, CaseAction.REOPEN, one -> {
            one.reopen();
            one.step(CaseState.UNDER_ASSESSMENT, act.at(), act.actor(), why.reason());
            followUps.add(one, FollowUp.Kind.REOPENED, why.reason());
            var assessment = new Deadline(
                    programme, DeadlineKind.ASSESSMENT, counted.from(), counted.daysOf(DeadlineKind.ASSESSMENT));
            deadlines.start(assessment.of(one).between(lead, lead), counted);
        });
    }
}

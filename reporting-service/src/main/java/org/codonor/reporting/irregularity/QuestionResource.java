package org.codonor.reporting.irregularity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.ReportingProblem;

/** The partner of a case is asked something, and answers; it sees no more of the case than that (R101). */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}/questions")
class QuestionResource {
    @Inject
    CaseDesk desk;

    @Inject
    Cases cases;

    @Inject
    CaseViews views;

    @Inject
    Questions questions;

    @Inject
    CurrentCaller current;

    @Inject
    Changes changes;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /** What is asked. */
    record CaseQuestion(String text) {}

    /** What is answered. */
    record CaseAnswer(String text) {}

    @POST
    public IrregularityCaseView askPartnerAboutCase(
            @PathParam("programme") String programme, @PathParam("id") String id, CaseQuestion question) {
        return desk.act(programme, id, CaseAction.QUESTIONS, one -> {
            if (one.partner == null) {
                throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                        .error("/content/partner", "partner", "Say first which partner it is about.");
            }
            Persons.refuse(question.text(), "/text");
            one.partnerAsked = true;
            int no = questions.of(one.id).size() + 1;
            new Question(one, no, question.text(), act.today(), act.actor().subject()).persist();
        });
    }

    @POST
    @Path("{no}/answer")
    public IrregularityCaseView answerCaseQuestion(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            CaseAnswer answer) {
        changes.run(programme, "answerCaseQuestion", () -> {
            IrregularityCase one = cases.find(programme, id);
            if (!one.partnerAsked || !current.caller().party().equals(one.partner)) {
                throw Refused.notFound();
            }
            Question asked = questions.find(one.id, no);
            tags.check(views.view(one));
            if (asked.answer != null) {
                throw cases.wrongState(one).detail("It is answered already.");
            }
            Persons.refuse(answer.text(), "/text");
            Object before = cases.written(one);
            asked.answer(answer.text(), act.today(), act.actor().subject());
            cases.recorded(one, before);
            return one.id;
        });
        return QuarkusTransaction.requiringNew().call(() -> views.view(cases.find(programme, id)));
    }
}

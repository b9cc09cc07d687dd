package org.codonor.reporting.irregularity;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Map;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;

/** What the public may read of a C-case, and whether it may (R91). */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}")
class PublicationResource {
    @Inject
    CaseDesk desk;

    @Inject
    Notices notices;

    @Inject
    NoticeSending sending;

    @Inject
    Act act;

    /** A short summary that gives nobody away. */
    record PublicSummary(String text) {}

    /** What the check of access to information and data protection found. */
    record ExemptionFinding(boolean publish, String reason) {}

    @POST
    @Path("summarise")
    public IrregularityCaseView summariseIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id, PublicSummary summary) {
        return desk.act(programme, id, CaseAction.SUMMARISE, one -> {
            Persons.refuse(summary.text(), "/text");
            one.summarise(summary.text());
        });
    }

    @POST
    @Path("check-exemption")
    public IrregularityCaseView checkCaseExemption(
            @PathParam("programme") String programme, @PathParam("id") String id, ExemptionFinding finding) {
        Counted none = new Counted(LocalDate.EPOCH, Map.of(), Map.of());
        return desk.act(programme, id, CaseAction.CHECK_EXEMPTION, one -> {
            String text = one.publicSummary;
            if (text == null) {
                throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                        .broken("R91", "/publicSummary", "missing", "There is no public summary to be checked.");
            }
            Persons.refuse(finding.reason(), "/reason");
            one.checked(finding.publish(), finding.reason(), act.today());
            if (finding.publish()) {
                publish(one, text, none);
            }
        });
    }

    /** What is published is a notice to the public: on record with its text and its day. */
    private void publish(IrregularityCase one, String text, Counted none) {
        boolean first = notices.of(one.id).stream().noneMatch(notice -> notice.recipient == NoticeRecipient.PUBLIC);
        Notice notice = notices.plan(
                one,
                new NewNotice(
                        NoticeRecipient.PUBLIC,
                        null,
                        null,
                        first ? NoticeKind.INITIAL : NoticeKind.FOLLOW_UP,
                        NoticeAbout.CASE,
                        null),
                none);
        sending.publish(notice, one.ref, text);
    }
}

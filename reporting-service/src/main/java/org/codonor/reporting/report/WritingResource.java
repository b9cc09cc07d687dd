package org.codonor.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.MergePatch;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.agreement.Agreements;
import org.codonor.reporting.reference.Answer;

/**
 * What a partner writes: draft, change, submit. The agreement's terms are asked for before the transaction begins; a
 * silent partners-service refuses these verbs only (503).
 */
@Path("/v1/programmes/{programme}/expenditure-reports")
class WritingResource {
    @Inject
    Reports reports;

    @Inject
    Drafting drafting;

    @Inject
    Agreements agreements;

    @Inject
    Act act;

    @Inject
    Tags tags;

    @Inject
    MergePatch patches;

    @POST
    public Response draftExpenditureReport(@PathParam("programme") String programme, NewExpenditureReport wanted) {
        return drafting.draft(programme, wanted, agreements.terms(programme, wanted.agreement()));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public ExpenditureReportView changeExpenditureReport(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode patch) {
        return change(programme, id, patch, terms(programme, id));
    }

    @POST
    @Path("{id}/submit")
    public ExpenditureReportView submitExpenditureReport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        return submit(programme, id, terms(programme, id));
    }

    @Change
    ExpenditureReportView change(String programme, String id, JsonNode patch, Answer<AgreementTerms> terms) {
        ExpenditureReport report = reports.findOwn(programme, id);
        tags.check(reports.view(report));
        if (!ReportState.WRITABLE.contains(report.state)) {
            throw reports.wrongState(report).rule("R60");
        }
        ReportContent content = patches.apply(report.content(), patch, ReportContent.class);
        if (content.irregularities() != null) {
            content.irregularities().checkShape();
        }
        new ReportRules(terms.orRefuse(), report.quarter).check(content);
        ExpenditureReportView before = reports.written(report);
        report.write(content);
        act.record(reports.entry(report, before));
        return reports.view(report);
    }

    @Change
    ExpenditureReportView submit(String programme, String id, Answer<AgreementTerms> terms) {
        ExpenditureReport report = reports.findOwn(programme, id);
        reports.expect(report, ReportState.SUBMITTED);
        var rules = new ReportRules(terms.orRefuse(), report.quarter);
        List<Quarter> open = rules.openBefore(drafting.acceptedQuarters(report));
        if (!open.isEmpty()) {
            throw Refused.because(ReportingProblem.EARLIER_REPORTS_OPEN)
                    .rule("R59")
                    .with("quarters", open)
                    .with("state", report.state)
                    .detail("Reports are submitted in the order of their quarters.");
        }
        rules.checkComplete(report.content());
        drafting.submit(report);
        return reports.view(report);
    }

    private Answer<AgreementTerms> terms(String programme, String id) {
        String agreement = QuarkusTransaction.requiringNew().call(() -> reports.findOwn(programme, id).agreement);
        return agreements.terms(programme, agreement);
    }
}

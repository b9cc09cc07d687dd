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
import org.codonor.common.change.Change;
import org.codonor.common.change.MergePatch;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.agreement.Agreements;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.forecast.Forecasts;
import org.codonor.reporting.irregularity.DeclaredCases;
import org.codonor.reporting.life.Life;
import org.codonor.reporting.life.Period;
import org.codonor.reporting.life.ReportState;
import org.codonor.reporting.life.Series;
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
    DeclaredCases declared;

    @Inject
    Life life;

    @Inject
    Series series;

    @Inject
    Duties duties;

    @Inject
    SubmittedVersions versions;

    @Inject
    Forecasts forecasts;

    @Inject
    Variances variances;

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
        Answer<AgreementTerms> terms = terms(programme, id);
        duties.refresh(programme);
        return submit(programme, id, terms);
    }

    @Change
    ExpenditureReportView change(String programme, String id, JsonNode patch, Answer<AgreementTerms> terms) {
        ExpenditureReport report = reports.findOwn(programme, id);
        life.expectWritable(report, reports.view(report));
        ReportContent content = patches.apply(report.content(), patch, ReportContent.class);
        if (content.irregularities() != null) {
            content.irregularities().checkShape();
        }
        new ReportRules(terms.orRefuse(), report.quarter).check(content);
        Object before = life.written(report);
        report.write(content);
        life.changed(report, before);
        return reports.view(report);
    }

    @Change
    ExpenditureReportView submit(String programme, String id, Answer<AgreementTerms> terms) {
        ExpenditureReport report = reports.findOwn(programme, id);
        life.expect(report, reports.view(report), ReportState.SUBMITTED);
        AgreementTerms known = terms.orRefuse();
        known.refuseSettled();
        duties.refuseWaived(programme, report.agreement(), report.kind(), report.period());
        series.refuseOutOfOrder(
                known,
                report.kind(),
                Period.of(report.quarter),
                duties.closed(programme, report.agreement(), report.kind()));
        new ReportRules(known, report.quarter).checkComplete(report.content());
        declared.refuseUnknown(programme, report.partner(), report.content().irregularities());
        report.compared(variances.of(report, known));
        life.submit(report);
        versions.keep(report, report.content());
        forecasts.publish(report, report.forecasts());
        return reports.view(report);
    }

    private Answer<AgreementTerms> terms(String programme, String id) {
        String agreement = QuarkusTransaction.requiringNew()
                .call(() -> reports.findOwn(programme, id).agreement());
        return agreements.terms(programme, agreement);
    }
}

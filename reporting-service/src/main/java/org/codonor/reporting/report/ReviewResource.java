package org.codonor.reporting.report;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.common.change.Change;
import org.codonor.reporting.life.Life;
import org.codonor.reporting.life.ReportState;
import org.codonor.reporting.life.Step;

/** What the lead donor does with a submitted report before it is accepted. */
@Path("/v1/programmes/{programme}/expenditure-reports/{id}")
class ReviewResource {
    @Inject
    Reports reports;

    @Inject
    Life life;

    record ReportReason(String reason) {}

    @POST
    @Path("review")
    @Change
    public ExpenditureReportView reviewExpenditureReport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        ExpenditureReport report = reports.find(programme, id);
        life.expect(report, reports.view(report), ReportState.IN_REVIEW);
        life.move(report, ReportState.IN_REVIEW, Step.Kind.REVIEWED, null);
        return reports.view(report);
    }

    @POST
    @Path("request-changes")
    @Change
    public ExpenditureReportView requestReportChanges(
            @PathParam("programme") String programme, @PathParam("id") String id, ReportReason why) {
        ExpenditureReport report = reports.find(programme, id);
        life.expect(report, reports.view(report), ReportState.CHANGES_REQUESTED);
        life.move(report, ReportState.CHANGES_REQUESTED, Step.Kind.CHANGES_REQUESTED, why.reason());
        return reports.view(report);
    }

    @POST
    @Path("check")
    @Change
    public ExpenditureReportView checkExpenditureReport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        ExpenditureReport report = reports.find(programme, id);
        life.expect(report, reports.view(report), ReportState.CHECKED);
        life.move(report, ReportState.CHECKED, Step.Kind.CHECKED, null);
        return reports.view(report);
    }
}

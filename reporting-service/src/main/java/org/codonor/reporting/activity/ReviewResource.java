package org.codonor.reporting.activity;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.reporting.life.Life;
import org.codonor.reporting.life.ReportState;
import org.codonor.reporting.life.Step;
import org.jspecify.annotations.Nullable;

/** What the lead donor does with a submitted activity report; nothing of it is booked, so it is accepted at once. */
@Path("/v1/programmes/{programme}/activity-reports/{id}")
class ReviewResource {
    @Inject
    Life life;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    record ChangesWanted(String reason) {}

    @POST
    @Path("review")
    @Change
    public ActivityReportView reviewActivityReport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        return move(programme, id, ReportState.IN_REVIEW, Step.Kind.REVIEWED, null);
    }

    @POST
    @Path("request-changes")
    @Change
    public ActivityReportView requestActivityReportChanges(
            @PathParam("programme") String programme, @PathParam("id") String id, ChangesWanted why) {
        return move(programme, id, ReportState.CHANGES_REQUESTED, Step.Kind.CHANGES_REQUESTED, why.reason());
    }

    @POST
    @Path("check")
    @Change
    public ActivityReportView checkActivityReport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        return move(programme, id, ReportState.CHECKED, Step.Kind.CHECKED, null);
    }

    @POST
    @Path("accept")
    @Change
    public ActivityReportView acceptActivityReport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        ActivityReport report = find(programme, id, ReportState.ACCEPTING);
        life.accept(report, act.at());
        return report.written(current.caller());
    }

    private ActivityReportView move(
            String programme, String id, ReportState next, Step.Kind step, @Nullable String reason) {
        ActivityReport report = find(programme, id, next);
        life.move(report, next, step, reason);
        return report.written(current.caller());
    }

    private ActivityReport find(String programme, String id, ReportState next) {
        ActivityReport report = life.find(ActivityReport.class, programme, id);
        life.expect(report, report.written(current.caller()), next);
        return report;
    }
}

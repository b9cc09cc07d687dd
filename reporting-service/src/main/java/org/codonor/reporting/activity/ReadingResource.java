package org.codonor.reporting.activity;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.activity.Surroundings.Place;
import org.codonor.reporting.life.Life;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.life.ReportState;
import org.jspecify.annotations.Nullable;

/** Activity reports to read: donors see all of a programme, a partner its own. */
@Path("/v1/programmes/{programme}/activity-reports")
class ReadingResource {
    @Inject
    Life life;

    @Inject
    Surroundings surroundings;

    @Inject
    CurrentCaller current;

    @Inject
    Cursors cursors;

    record ActivityProgress(String report, ComparedPlan workPlan) {}

    @GET
    @Path("{id}")
    public ActivityReportView getActivityReport(@PathParam("programme") String programme, @PathParam("id") String id) {
        return life.find(ActivityReport.class, programme, id).written(current.caller());
    }

    @GET
    @Path("{id}/progress")
    public ActivityProgress getActivityProgress(@PathParam("programme") String programme, @PathParam("id") String id) {
        ActivityReport report = life.find(ActivityReport.class, programme, id);
        ComparedPlan plan = report.isWritable() ? asItStands(programme, report) : report.plan;
        if (plan == null) {
            throw Refused.notFound();
        }
        return new ActivityProgress(report.self(), plan);
    }

    @GET
    public Page<ActivityReportView> listActivityReports(
            @PathParam("programme") String programme,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("period") @Nullable String period,
            @QueryParam("state") @Nullable String state) {
        Caller caller = current.caller();
        var listing = new Listing<ActivityReport>(programme, ActivityReport::id, "id")
                .where("agreement", agreement)
                .where("kind", kind == null ? null : ReportKind.valueOf(kind))
                .where("period", period)
                .where("state", state == null ? null : ReportState.valueOf(state))
                .where("partner", caller.isPartner() ? caller.party() : null)
                .sortable("period", ActivityReport::period, name -> name)
                .sortable("ref", ActivityReport::ref, ref -> ref);
        return cursors.page(
                        listing,
                        (query, values, most) -> ActivityReport.<ActivityReport>find(query, values)
                                .page(0, most)
                                .list())
                .map(report -> report.written(caller));
    }

    private @Nullable ComparedPlan asItStands(String programme, ActivityReport report) {
        Place place = surroundings.of(programme, report.agreement(), report.kind(), report.period());
        return place.plan() == null ? null : ComparedPlan.of(place.plan(), place.period(), report.content.progress());
    }
}

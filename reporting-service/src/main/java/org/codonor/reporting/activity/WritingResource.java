package org.codonor.reporting.activity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Set;
import org.codonor.common.change.Change;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.reporting.activity.Surroundings.Place;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.irregularity.DeclaredCases;
import org.codonor.reporting.life.Life;
import org.codonor.reporting.life.ReportState;
import org.codonor.reporting.life.Series;
import org.codonor.reporting.report.Statements;
import org.codonor.reporting.report.SubmittedVersions;
import org.codonor.reporting.result.Indicators;
import org.codonor.reporting.result.Results;

/** What a partner writes of its activities: draft, change, submit. */
@Path("/v1/programmes/{programme}/activity-reports")
class WritingResource {
    @Inject
    Surroundings surroundings;

    @Inject
    DeclaredCases declared;

    @Inject
    Life life;

    @Inject
    Series series;

    @Inject
    Duties duties;

    @Inject
    Statements statements;

    @Inject
    Indicators indicators;

    @Inject
    Results results;

    @Inject
    SubmittedVersions versions;

    @Inject
    MergePatch patches;

    @Inject
    Changes changes;

    @Inject
    CurrentCaller current;

    @Inject
    ProgrammeClock clock;

    @POST
    public Response draftActivityReport(@PathParam("programme") String programme, NewActivityReport wanted) {
        Place place = surroundings.of(programme, wanted.agreement(), wanted.kind(), wanted.period());
        Surroundings.refuseForeign(place.terms(), current.caller().party());
        LocalDate today = clock.today(programme);
        duties.refresh(programme);
        return changes.run(programme, "draftActivityReport", () -> draft(programme, wanted, place, today));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public ActivityReportView changeActivityReport(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode patch) {
        return change(programme, id, patch, surroundings.ofOwn(programme, id));
    }

    @POST
    @Path("{id}/submit")
    public ActivityReportView submitActivityReport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        Place place = surroundings.ofOwn(programme, id);
        duties.refresh(programme);
        return submit(programme, id, place);
    }

    private Response draft(String programme, NewActivityReport wanted, Place place, LocalDate today) {
        series.admit(programme, place.terms(), place.kind(), place.period(), today);
        place.rules(indicators).check(wanted.content());
        refuseOutOfOrder(programme, place);
        String usual = "AR-" + place.terms().partner() + "-" + place.period().name()
                + (place.kind().statesSpending() ? "-F" : "");
        var report = new ActivityReport(
                programme,
                series.ref(programme, wanted.ref(), usual),
                place.kind(),
                place.period(),
                place.terms(),
                wanted.content());
        life.begin(report);
        return Created.at(report.self(), report.written(current.caller()));
    }

    @Change
    ActivityReportView change(String programme, String id, JsonNode patch, Place place) {
        ActivityReport report = life.findOwn(ActivityReport.class, programme, id);
        life.expectWritable(report, report.written(current.caller()));
        ActivityContent content = patches.apply(report.content, patch, ActivityContent.class);
        if (content.irregularities() != null) {
            content.irregularities().checkShape();
        }
        place.rules(indicators).check(content);
        Object before = life.written(report);
        report.write(content);
        life.changed(report, before);
        return report.written(current.caller());
    }

    @Change
    ActivityReportView submit(String programme, String id, Place place) {
        ActivityReport report = life.findOwn(ActivityReport.class, programme, id);
        life.expect(report, report.written(current.caller()), ReportState.SUBMITTED);
        refuseOutOfOrder(programme, place);
        place.rules(indicators).checkComplete(report.content);
        declared.refuseUnknown(programme, report.partner(), report.content.irregularities());
        report.compared(
                place.plan() == null ? null : ComparedPlan.of(place.plan(), place.period(), report.content.progress()),
                report.kind().statesSpending() ? statements.of(programme, place.terms(), place.period()) : null);
        life.submit(report);
        versions.keep(report, report.content);
        results.publish(report, report.content.results());
        return report.written(current.caller());
    }

    private void refuseOutOfOrder(String programme, Place place) {
        String agreement = place.terms().ref();
        duties.refuseWaived(programme, agreement, place.kind(), place.period().name());
        Set<String> closed = place.kind().isOwed()
                ? duties.closed(programme, agreement, place.kind())
                : series.leftOutOrAccepted(programme, place.terms(), place.kind());
        series.refuseOutOfOrder(place.terms(), place.kind(), place.period(), closed);
    }
}

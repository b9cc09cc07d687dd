package org.codonor.reporting.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.codonor.common.change.Change;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.tabular.TableFormat;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.activity.Surroundings.Place;
import org.codonor.reporting.imports.FileRead;
import org.codonor.reporting.imports.ImportView;
import org.codonor.reporting.imports.Imports;
import org.codonor.reporting.imports.Uploaded;
import org.codonor.reporting.life.Life;
import org.codonor.reporting.result.Indicators;
import org.codonor.reporting.result.NewResult;
import org.codonor.reporting.result.ResultUpload;
import org.jspecify.annotations.Nullable;

/** The results of a report as a file: out with what it says, in with what it should say, and back. */
@Path("/v1/programmes/{programme}/activity-reports")
class ImportingResource {
    @Inject
    Surroundings surroundings;

    @Inject
    Indicators indicators;

    @Inject
    Imports imports;

    @Inject
    Life life;

    @Inject
    CurrentCaller current;

    @Inject
    Tags tags;

    @GET
    @Path("{id}.csv")
    @Produces(TableFormat.Names.CSV)
    @Transactional
    public Response getActivityResultsCsv(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return file(programme, id, TableFormat.csv(bom), known);
    }

    @GET
    @Path("{id}.xlsx")
    @Produces(TableFormat.Names.XLSX)
    @Transactional
    public Response getActivityResultsXlsx(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return file(programme, id, TableFormat.XLSX, known);
    }

    @POST
    @Path("{id}/import")
    @Consumes({TableFormat.Names.CSV, TableFormat.Names.XLSX})
    public Response importActivityResults(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("rows") @DefaultValue("ALL") String wanted,
            @Context HttpHeaders headers,
            byte[] body) {
        Uploaded file = Uploaded.read(body, headers.getMediaType());
        Place place = surroundings.ofOwn(programme, id);
        ImportView view =
                dryRun ? preview(programme, id, file, place) : write(programme, id, file, place, wanted.equals("GOOD"));
        return Response.ok(view).header(HttpHeaders.ETAG, tag(programme, id)).build();
    }

    @POST
    @Path("{id}/undo-import")
    @Change
    public ActivityReportView undoActivityResultsImport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        ActivityReport report = writable(programme, id);
        Object before = life.written(report);
        ActivityContent now = report.content;
        var results = new Imports.Written<>(
                ActivityContent.class,
                ActivityContent::results,
                result -> ResultUpload.key(result, report.period()),
                ActivityContent::nil);
        var then = imports.undo(report, now, results);
        report.write(now.with(then.rows(), then.nil()));
        life.changed(report, before);
        return report.written(current.caller());
    }

    @Transactional
    ImportView preview(String programme, String id, Uploaded file, Place place) {
        ActivityReport report = writable(programme, id);
        return imports.preview(report, upload(report, place).read(file));
    }

    @Change
    ImportView write(String programme, String id, Uploaded file, Place place, boolean goodRowsOnly) {
        ActivityReport report = writable(programme, id);
        ResultUpload upload = upload(report, place);
        FileRead read = upload.read(file);
        imports.refuseSameFile(report, read);
        read.refuseUnless(goodRowsOnly);
        ActivityContent before = report.content;
        List<NewResult> results = upload.results();
        ActivityContent after = before.with(results, results.isEmpty() ? before.nil() : Boolean.FALSE);
        place.rules(indicators).check(after);
        Object seen = life.written(report);
        report.write(after);
        life.changed(report, seen);
        return imports.keep(report, read, before, after);
    }

    private ActivityReport writable(String programme, String id) {
        ActivityReport report = life.findOwn(ActivityReport.class, programme, id);
        life.expectWritable(report, report.written(current.caller()));
        return report;
    }

    private ResultUpload upload(ActivityReport report, Place place) {
        return new ResultUpload(
                indicators.rules(report.programme(), report.agreement(), place.period()), report.content.results());
    }

    private Response file(String programme, String id, TableFormat format, @Nullable String known) {
        ActivityReport report = life.find(ActivityReport.class, programme, id);
        return indicators.table(report, report.content.results()).as(format, known);
    }

    private String tag(String programme, String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Tags.of(tags.bytes(
                        life.find(ActivityReport.class, programme, id).written(current.caller()))));
    }
}

package org.codonor.reporting.report;

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
import org.codonor.common.contract.Shapes;
import org.codonor.common.tabular.TableFormat;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.agreement.Agreements;
import org.codonor.reporting.imports.FileRead;
import org.codonor.reporting.imports.ImportView;
import org.codonor.reporting.imports.Imports;
import org.codonor.reporting.imports.Uploaded;
import org.codonor.reporting.life.Life;
import org.jspecify.annotations.Nullable;

/** The lines of a report as a file: out with what it says, in with what it should say, and back. */
@Path("/v1/programmes/{programme}/expenditure-reports")
class ImportingResource {
    @Inject
    Reports reports;

    @Inject
    Agreements agreements;

    @Inject
    Imports imports;

    @Inject
    Life life;

    @Inject
    Shapes shapes;

    @Inject
    Tags tags;

    @GET
    @Path("{id}.csv")
    @Produces(TableFormat.Names.CSV)
    public Response getExpenditureReportCsv(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return file(programme, id, TableFormat.csv(bom), known);
    }

    @GET
    @Path("{id}.xlsx")
    @Produces(TableFormat.Names.XLSX)
    public Response getExpenditureReportXlsx(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return file(programme, id, TableFormat.XLSX, known);
    }

    @POST
    @Path("{id}/import")
    @Consumes({TableFormat.Names.CSV, TableFormat.Names.XLSX})
    public Response importExpenditureReport(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("rows") @DefaultValue("ALL") String wanted,
            @Context HttpHeaders headers,
            byte[] body) {
        Uploaded file = Uploaded.read(body, headers.getMediaType());
        AgreementTerms terms = terms(programme, id);
        ImportView view =
                dryRun ? preview(programme, id, file, terms) : write(programme, id, file, terms, wanted.equals("GOOD"));
        return Response.ok(view).header(HttpHeaders.ETAG, tag(programme, id)).build();
    }

    @POST
    @Path("{id}/undo-import")
    @Change
    public ExpenditureReportView undoExpenditureReportImport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        ExpenditureReport report = reports.findOwn(programme, id);
        life.expectWritable(report, reports.view(report));
        Object before = life.written(report);
        ReportContent now = report.content();
        var lines = new Imports.Written<>(
                ReportContent.class,
                ReportContent::lines,
                line -> LineUpload.key(line, report.quarter),
                ReportContent::nil);
        var then = imports.undo(report, now, lines);
        report.write(now.with(then.rows(), then.nil()));
        life.changed(report, before);
        return reports.view(report);
    }

    @Transactional
    ImportView preview(String programme, String id, Uploaded file, AgreementTerms terms) {
        ExpenditureReport report = writable(programme, id);
        return imports.preview(report, upload(report, terms).read(file));
    }

    @Change
    ImportView write(String programme, String id, Uploaded file, AgreementTerms terms, boolean goodRowsOnly) {
        ExpenditureReport report = writable(programme, id);
        LineUpload upload = upload(report, terms);
        FileRead read = upload.read(file);
        imports.refuseSameFile(report, read);
        read.refuseUnless(goodRowsOnly);
        ReportContent before = report.content();
        List<NewExpenditureLine> lines = upload.lines();
        ReportContent after = before.with(lines, lines.isEmpty() ? before.nil() : Boolean.FALSE);
        new ReportRules(terms, report.quarter).check(after);
        Object seen = life.written(report);
        report.write(after);
        life.changed(report, seen);
        return imports.keep(report, read, before, report.content());
    }

    private ExpenditureReport writable(String programme, String id) {
        ExpenditureReport report = reports.findOwn(programme, id);
        life.expectWritable(report, reports.view(report));
        return report;
    }

    private LineUpload upload(ExpenditureReport report, AgreementTerms terms) {
        return new LineUpload(terms, report.quarter, report.content().lines(), shapes);
    }

    private Response file(String programme, String id, TableFormat format, @Nullable String known) {
        boolean isWritable = QuarkusTransaction.requiringNew()
                .call(() -> reports.find(programme, id).isWritable());
        AgreementTerms terms = isWritable ? terms(programme, id) : null;
        return QuarkusTransaction.requiringNew()
                .call(() -> LineTable.of(reports.find(programme, id), terms).as(format, known));
    }

    private AgreementTerms terms(String programme, String id) {
        String agreement = QuarkusTransaction.requiringNew()
                .call(() -> reports.find(programme, id).agreement());
        return agreements.terms(programme, agreement).orRefuse();
    }

    private String tag(String programme, String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Tags.of(tags.bytes(reports.view(reports.find(programme, id)))));
    }
}

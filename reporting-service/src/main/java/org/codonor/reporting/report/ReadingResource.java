package org.codonor.reporting.report;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.agreement.Agreements;
import org.codonor.reporting.life.ReportState;
import org.jspecify.annotations.Nullable;

/** Reports to read: donors see all of a programme, a partner its own. */
@Path("/v1/programmes/{programme}/expenditure-reports")
class ReadingResource {
    @Inject
    Reports reports;

    @Inject
    CurrentCaller current;

    @Inject
    Cursors cursors;

    @Inject
    Variances variances;

    @Inject
    Agreements agreements;

    record ReportVariances(String report, List<VarianceView> items) {}

    @GET
    @Path("{id}")
    public ExpenditureReportView getExpenditureReport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        return reports.view(reports.find(programme, id));
    }

    @GET
    @Path("{id}/variances")
    public ReportVariances listReportVariances(@PathParam("programme") String programme, @PathParam("id") String id) {
        ExpenditureReport report = reports.find(programme, id);
        List<VarianceView> found = report.isWritable()
                ? variances.of(
                        report, agreements.terms(programme, report.agreement()).orRefuse())
                : report.variances();
        return new ReportVariances(report.self(), found);
    }

    @GET
    public Page<ExpenditureReportView> listExpenditureReports(
            @PathParam("programme") String programme,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("quarter") @Nullable String quarter,
            @QueryParam("state") @Nullable String state) {
        Caller caller = current.caller();
        var listing = new Listing<ExpenditureReport>(programme, ExpenditureReport::id, "id")
                .where("agreement", agreement)
                .where("quarter", quarter == null ? null : Quarter.parse(quarter))
                .where("state", state == null ? null : ReportState.valueOf(state))
                .where("partner", caller.isPartner() ? caller.party() : null)
                .sortable("quarter", report -> report.quarter, Quarter::parse)
                .sortable("ref", ExpenditureReport::ref, ref -> ref);
        return cursors.page(
                        listing,
                        (query, values, most) -> ExpenditureReport.<ExpenditureReport>find(query, values)
                                .page(0, most)
                                .list())
                .map(reports::view);
    }
}

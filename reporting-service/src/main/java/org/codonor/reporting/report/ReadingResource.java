package org.codonor.reporting.report;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.period.Quarter;
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

    @GET
    @Path("{id}")
    public ExpenditureReportView getExpenditureReport(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        return reports.view(reports.find(programme, id));
    }

    @GET
    public Page<ExpenditureReportView> listExpenditureReports(
            @PathParam("programme") String programme,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("quarter") @Nullable String quarter,
            @QueryParam("state") @Nullable String state) {
        var filters = new ArrayList<>(List.of("programme = :programme"));
        var values = new HashMap<String, Object>(Map.of("programme", programme));
        if (agreement != null) {
            filters.add("agreement = :agreement");
            values.put("agreement", agreement);
        }
        if (quarter != null) {
            filters.add("quarter = :quarter");
            values.put("quarter", Quarter.parse(quarter));
        }
        if (state != null) {
            filters.add("state = :state");
            values.put("state", ReportState.valueOf(state));
        }
        if (current.caller().isPartner()) {
            filters.add("partner = :partner");
            values.put("partner", current.caller().party());
        }
        return cursors.page((after, limit) -> rows(filters, values, after, limit), report -> report.id.toString())
                .map(reports::view);
    }

    private static List<ExpenditureReport> rows(
            List<String> filters, Map<String, Object> values, @Nullable String after, int limit) {
        var all = new ArrayList<>(filters);
        if (after != null) {
            all.add("id > :after");
            values.put("after", UUID.fromString(after));
        }
        return ExpenditureReport.<ExpenditureReport>find(String.join(" and ", all) + " order by id", values)
                .range(0, limit - 1)
                .list();
    }
}

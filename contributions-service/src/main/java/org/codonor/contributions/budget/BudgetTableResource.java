package org.codonor.contributions.budget;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import org.codonor.common.tabular.TableFormat;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Shows a version by year, by contribution, or against another version; as JSON, CSV and XLSX. */
@Path("/v1/programmes/{programme}/budget-versions/{id}")
@Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, TableFormat.Names.XLSX})
class BudgetTableResource {
    @Inject
    BudgetVersions versions;

    @Inject
    Lines lines;

    @Inject
    Programmes programmes;

    @GET
    @Path("difference")
    @Transactional
    public Response getBudgetDifference(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("to") String to,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam("If-None-Match") @Nullable String known,
            @Context Request request) {
        BudgetVersion from = versions.get(programme, id);
        BudgetVersion other = versions.get(programme, to);
        var difference = BudgetDifference.of(
                from,
                lines.of(from.id),
                other,
                lines.of(other.id),
                programmes.get(programme).currency());
        return difference.download(from.ref + "-" + other.ref).orJson(difference, request, bom, known);
    }

    @GET
    @Path("years")
    @Transactional
    public Response getBudgetYears(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam("If-None-Match") @Nullable String known,
            @Context Request request) {
        BudgetVersion version = versions.get(programme, id);
        Currency currency = programmes.get(programme).currency();
        var table = BudgetTables.ByYear.of(version, lines.of(version.id).values(), currency);
        return table.download(version.ref + "-years").orJson(table, request, bom, known);
    }

    @GET
    @Path("funding-plan")
    @Transactional
    public Response getFundingPlan(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam("If-None-Match") @Nullable String known,
            @Context Request request) {
        BudgetVersion version = versions.get(programme, id);
        Currency currency = programmes.get(programme).currency();
        var table = BudgetTables.ByContribution.of(version, lines.of(version.id).values(), currency);
        return table.download(version.ref + "-funding-plan").orJson(table, request, bom, known);
    }
}

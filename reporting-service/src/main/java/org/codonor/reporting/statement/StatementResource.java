package org.codonor.reporting.statement;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.time.Instant;
import org.codonor.common.tabular.TableFormat;
import org.codonor.reporting.reference.Programmes;
import org.jspecify.annotations.Nullable;

/** What a donor gave, what became of it and what is left, in its own fiscal year: as JSON, CSV or a workbook. */
@Path("/v1/programmes/{programme}/donor-statements")
class StatementResource {
    /** Which statement, and how. */
    record Wanted(
            @QueryParam("year") String year,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("bom") boolean bom,
            @HeaderParam("If-None-Match") @Nullable String known) {}

    @Inject
    Statements statements;

    @Inject
    Programmes programmes;

    @GET
    @Path("{donor}")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, TableFormat.Names.XLSX})
    public Response getDonorStatement(
            @PathParam("programme") String programme,
            @PathParam("donor") String donor,
            @BeanParam Wanted wanted,
            @Context Request request) {
        StatementView statement = statement(programme, donor, wanted);
        return StatementFile.of(statement).orJson(statement, request, wanted.bom(), wanted.known());
    }

    @GET
    @Path("{donor}.csv")
    @Produces(TableFormat.Names.CSV)
    public Response getDonorStatementCsv(
            @PathParam("programme") String programme, @PathParam("donor") String donor, @BeanParam Wanted wanted) {
        return StatementFile.of(statement(programme, donor, wanted)).as(TableFormat.csv(wanted.bom()), wanted.known());
    }

    @GET
    @Path("{donor}.xlsx")
    @Produces(TableFormat.Names.XLSX)
    public Response getDonorStatementXlsx(
            @PathParam("programme") String programme, @PathParam("donor") String donor, @BeanParam Wanted wanted) {
        return StatementFile.of(statement(programme, donor, wanted)).as(TableFormat.XLSX, wanted.known());
    }

    private StatementView statement(String programme, String donor, Wanted wanted) {
        Instant moment = wanted.knownAt() == null ? null : Instant.parse(wanted.knownAt());
        return statements.of(programmes.nowOrLastKnown(programme), donor, wanted.year(), moment);
    }
}

package org.codonor.reporting.statement;

import jakarta.inject.Inject;
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
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.TableFormat;
import org.codonor.reporting.reference.Programmes;
import org.jspecify.annotations.Nullable;

/** What a donor gave, what became of it and what is left, in its own fiscal year: as JSON, CSV or a workbook. */
@Path("/v1/programmes/{programme}/donor-statements/{donor}")
class StatementResource {
    @Inject
    Statements statements;

    @Inject
    Programmes programmes;

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, TableFormat.Names.XLSX})
    public Response getDonorStatement(
            @PathParam("programme") String programme,
            @PathParam("donor") String donor,
            @QueryParam("year") String year,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("bom") boolean bom,
            @HeaderParam("If-None-Match") @Nullable String known,
            @Context Request request) {
        Instant moment = knownAt == null ? null : Instant.parse(knownAt);
        StatementView statement = statements.of(programmes.nowOrLastKnown(programme), donor, year, moment);
        String fileName = programme + "-" + donor + "-" + year;
        return new Download<>(StatementLine.TABLE, statement.lines(), fileName, 1)
                .orJson(statement, request, bom, known);
    }
}

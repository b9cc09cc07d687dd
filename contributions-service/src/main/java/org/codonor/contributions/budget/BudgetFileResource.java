package org.codonor.contributions.budget;

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
import org.codonor.common.tabular.Limits;
import org.codonor.common.tabular.TableFormat;
import org.codonor.common.tabular.Upload;
import org.jspecify.annotations.Nullable;

/** A whole budget version as a file that can be edited and sent back. */
@Path("/v1/programmes/{programme}/budget-versions")
class BudgetFileResource {
    private static final Limits LIMITS = new Limits(5 << 20, 20L << 20, 2_100, 600, 2_000);

    @Inject
    BudgetFiles files;

    @Inject
    ImportBudget imports;

    @GET
    @Path("{id}.csv")
    @Produces(TableFormat.Names.CSV)
    @Transactional
    public Response getBudgetVersionCsv(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return files.of(programme, id).as(TableFormat.csv(bom), known);
    }

    @GET
    @Path("{id}.xlsx")
    @Produces(TableFormat.Names.XLSX)
    @Transactional
    public Response getBudgetVersionXlsx(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return files.of(programme, id).as(TableFormat.XLSX, known);
    }

    @POST
    @Path("{id}/import")
    @Consumes({TableFormat.Names.CSV, TableFormat.Names.XLSX})
    public Response importBudgetVersion(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            byte[] body) {
        Upload upload = Upload.read(body, headers.getMediaType(), LIMITS);
        BudgetImportView view = dryRun ? imports.preview(programme, id, upload) : imports.write(programme, id, upload);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, files.tag(programme, id))
                .build();
    }
}

package org.codonor.reporting.imports;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What was imported, to read. */
@Path("/v1/programmes/{programme}/imports")
class ImportResource {
    @Inject
    Imports imports;

    @Inject
    Cursors cursors;

    @GET
    public Page<ImportView> listImports(
            @PathParam("programme") String programme, @QueryParam("report") @Nullable String report) {
        return cursors.page(
                (after, limit) -> imports.page(programme, report, after, limit),
                (ImportView view) -> Objects.toString(view.id()));
    }

    @GET
    @Path("{id}")
    public ImportView getImport(@PathParam("programme") String programme, @PathParam("id") String id) {
        if (!Ids.looksLikeId(id)) {
            throw Refused.notFound();
        }
        return imports.find(programme, UUID.fromString(id))
                .orElseThrow(Refused::notFound)
                .view();
    }
}

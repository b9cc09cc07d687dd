package org.codonor.partners.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.codonor.common.audit.AuditTrail;
import org.codonor.common.audit.AuditTrail.AuditEntryView;
import org.codonor.common.audit.AuditTrail.CheckpointView;
import org.codonor.common.page.Page;
import org.jspecify.annotations.Nullable;

/** Nothing is changed unseen (R103): the chain of this service, for every donor to read and to check. */
@Path("/v1/programmes/{programme}/partners-audit")
class AuditResource {
    @Inject
    AuditTrail trail;

    @GET
    public Page<AuditEntryView> listPartnersAudit(
            @PathParam("programme") String programme,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("object") @Nullable String object) {
        return trail.page(programme, kind, object);
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    public StreamingOutput exportPartnersAudit(
            @PathParam("programme") String programme, @QueryParam("after") @DefaultValue("0") long after) {
        return out -> trail.export(programme, after, out);
    }

    @GET
    @Path("/checkpoint")
    public CheckpointView getPartnersCheckpoint(@PathParam("programme") String programme) {
        return trail.checkpoint(programme);
    }
}

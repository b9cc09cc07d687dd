package org.codonor.reporting.audit;

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
import org.codonor.common.audit.Chain;
import org.codonor.common.page.Page;
import org.jspecify.annotations.Nullable;

/** Nothing is changed, and nothing confidential read, unseen (R103): the chains of this service, to read and to check. */
@Path("/v1/programmes/{programme}/reporting-audit")
class AuditResource {
    @Inject
    AuditTrail trail;

    @GET
    public Page<AuditEntryView> listReportingAudit(
            @PathParam("programme") String programme,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("object") @Nullable String object) {
        return trail.page(Chain.CHANGES, programme, kind, object);
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    public StreamingOutput exportReportingAudit(
            @PathParam("programme") String programme, @QueryParam("after") @DefaultValue("0") long after) {
        return out -> trail.export(Chain.CHANGES, programme, after, out);
    }

    @GET
    @Path("/checkpoint")
    public CheckpointView getReportingCheckpoint(@PathParam("programme") String programme) {
        return trail.checkpoint(Chain.CHANGES, programme);
    }

    @GET
    @Path("/reads")
    public Page<AuditEntryView> listReportingReads(
            @PathParam("programme") String programme,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("object") @Nullable String object) {
        return trail.page(Chain.READS, programme, kind, object);
    }

    @GET
    @Path("/reads/export")
    @Produces("application/x-ndjson")
    public StreamingOutput exportReportingReads(
            @PathParam("programme") String programme, @QueryParam("after") @DefaultValue("0") long after) {
        return out -> trail.export(Chain.READS, programme, after, out);
    }

    @GET
    @Path("/reads/checkpoint")
    public CheckpointView getReportingReadsCheckpoint(@PathParam("programme") String programme) {
        return trail.checkpoint(Chain.READS, programme);
    }

    @GET
    @Path("/anonymous/export")
    @Produces("application/x-ndjson")
    public StreamingOutput exportAnonymousActs(
            @PathParam("programme") String programme, @QueryParam("after") @DefaultValue("0") long after) {
        return out -> trail.export(Chain.ANONYMOUS, programme, after, out);
    }

    @GET
    @Path("/anonymous/checkpoint")
    public CheckpointView getAnonymousCheckpoint(@PathParam("programme") String programme) {
        return trail.checkpoint(Chain.ANONYMOUS, programme);
    }
}

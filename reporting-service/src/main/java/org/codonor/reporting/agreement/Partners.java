package org.codonor.reporting.agreement;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.codonor.common.trace.TraceOnward;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What this service reads from partners-service, with its own token. */
@RegisterRestClient(configKey = "partners")
@RegisterProvider(TraceOnward.class)
@OidcClientFilter
@Path("/internal/v1/programmes/{programme}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
interface Partners {
    @GET
    @Path("agreements/{ref}")
    Response agreement(@PathParam("programme") String programme, @PathParam("ref") String ref);

    @GET
    @Path("work-plans/{agreement}/{year}")
    Response workPlan(
            @PathParam("programme") String programme,
            @PathParam("agreement") String agreement,
            @PathParam("year") int year);

    @GET
    @Path("report-duties")
    Response reportDuties(
            @PathParam("programme") String programme, @HeaderParam("If-None-Match") @Nullable String etag);

    @GET
    @Path("changes")
    Response changes(
            @PathParam("programme") String programme, @QueryParam("after") long after, @QueryParam("limit") int limit);
}

package org.codonor.partners.adjustment;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.codonor.common.trace.TraceOnward;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where adjustments are kept, called with this service's own token. */
@RegisterRestClient(configKey = "contributions")
@RegisterProvider(TraceOnward.class)
@OidcClientFilter
@Path("/internal/v1/programmes/{programme}/adjustments/{ref}")
interface AdjustmentClient {
    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    Response adjustment(@PathParam("programme") String programme, @PathParam("ref") String ref);
}

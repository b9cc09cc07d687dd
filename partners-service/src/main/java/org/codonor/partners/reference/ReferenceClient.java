package org.codonor.partners.reference;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.codonor.common.trace.TraceOnward;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The service that keeps programmes, called with this service's own token. */
@RegisterRestClient(configKey = "contributions")
@RegisterProvider(TraceOnward.class)
@OidcClientFilter
@Path("/internal/v1/programmes/{programme}")
interface ReferenceClient {
    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    Response snapshot(
            @PathParam("programme") String programme, @HeaderParam("If-None-Match") @Nullable String knownVersion);
}

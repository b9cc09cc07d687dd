package org.codonor.partners.ledger;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.codonor.common.trace.TraceOnward;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where the ledger judges a commitment without making it, called with this service's own token. */
@RegisterRestClient(configKey = "contributions")
@RegisterProvider(TraceOnward.class)
@OidcClientFilter
@Path("/internal/v1/programmes/{programme}/commitment-previews")
interface CommitmentPreviewClient {
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    Response preview(@PathParam("programme") String programme, Object terms);
}

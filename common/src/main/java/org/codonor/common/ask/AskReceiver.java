package org.codonor.common.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.codonor.common.trace.TraceOnward;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one address at which a service takes asks, called with this service's own token. */
@RegisterRestClient(configKey = "asks")
@RegisterProvider(TraceOnward.class)
@OidcClientFilter
@Path("/internal/v1/programmes/{programme}/asks/{service}/{id}/{act}/{attempt}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
interface AskReceiver {
    @PUT
    Response ask(
            @PathParam("programme") String programme,
            @PathParam("service") String service,
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            @PathParam("attempt") int attempt,
            JsonNode body);
}

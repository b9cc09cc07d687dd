package org.codonor.reporting.irregularity;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Nothing about irregularities is kept on the way to its reader. */
public class NoStore {
    @ServerResponseFilter
    public void forbid(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().contains("/irregularit")) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}

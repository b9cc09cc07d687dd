package org.codonor.common.page;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in a header, too, where the next page is (RFC 8288). */
public final class LinkFilter {
    @ServerResponseFilter(priority = Priorities.USER + 1000)
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            String next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .toString();
            String path = next.substring(next.indexOf('/', next.indexOf("//") + 2));
            response.getHeaders().add("Link", "<" + path + ">; rel=\"next\"");
        }
    }
}

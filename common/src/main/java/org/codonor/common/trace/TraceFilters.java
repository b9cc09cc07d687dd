package org.codonor.common.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes up the caller's trace before anything else looks at the request. */
public final class TraceFilters {
    @ServerRequestFilter(preMatching = true, priority = 0)
    public void begin(ContainerRequestContext request) {
        Trace.begin(request.getHeaderString(Trace.HEADER));
    }
}

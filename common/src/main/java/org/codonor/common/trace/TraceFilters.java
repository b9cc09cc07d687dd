package org.codonor.common.trace;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Takes up the caller's trace before anything else looks at the request, and leaves one line when it is answered: what
 * was asked and how it ended, never who asked, what for or with which words. What anybody may ask without a token leaves
 * no line: its time could tell who asked.
 */
public class TraceFilters {
    private static final Logger LOG = Logger.getLogger("org.codonor.access");

    @Inject
    OpenOperations open;

    @ServerRequestFilter(preMatching = true, priority = 0)
    public void begin(ContainerRequestContext request) {
        Trace.begin(request.getHeaderString(Trace.HEADER));
    }

    @ServerResponseFilter
    public void end(ContainerResponseContext response, SimpleResourceInfo operation) {
        String name = name(operation);
        if (!open.isOpen(name)) {
            LOG.infof("%s %d", name, response.getStatus());
        }
    }

    private static String name(@Nullable SimpleResourceInfo operation) {
        return operation == null || operation.getMethodName() == null ? "no operation" : operation.getMethodName();
    }
}

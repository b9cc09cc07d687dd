package org.codonor.common.identity;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.trace.OpenOperations;
import org.codonor.common.trace.Trace;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** First the role, then the programme: who may never do this learns nothing about what exists. */
public class PermissionFilter {
    @Inject
    CurrentCaller current;

    @Inject
    Permissions permissions;

    @Inject
    OpenOperations open;

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request, SimpleResourceInfo operation) {
        if (open.isOpen(operation.getMethodName())) {
            current.actAs(Caller.anybody());
            Trace.begin(null); // not even the trace that the caller began
            return;
        }
        Caller caller = current.caller();
        boolean internal = request.getUriInfo().getPath().startsWith("/internal/");
        boolean nobody = caller.roles().isEmpty();
        if (nobody || internal != caller.isService() || !permissions.allows(operation.getMethodName(), caller)) {
            throw Refused.because(CommonProblem.FORBIDDEN);
        }
        String programme = request.getUriInfo().getPathParameters().getFirst("programme");
        if (programme != null && !caller.mayEnter(programme)) {
            throw Refused.notFound();
        }
    }
}

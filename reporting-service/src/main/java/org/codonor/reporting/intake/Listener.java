package org.codonor.reporting.intake;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** Whoever waits for the answer to this request, known only by the connection that is open or no longer open. */
@RequestScoped
class Listener {
    @Inject
    RoutingContext request;

    /** Refused, so that nothing is kept, when nobody is there any more to whom a receipt could be told. */
    void refuseGone() {
        if (request.response().closed()) {
            throw Refused.because(CommonProblem.UNAVAILABLE).detail("The caller has gone. Nothing was kept.");
        }
    }
}

package org.codonor.common.clock;

import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.codonor.common.problem.Refused;

/** Development only: moves a programme's clock. Elsewhere the address does not exist (404). */
@Path("/internal/v1/programmes/{programme}/clock")
class ClockResource {
    @Inject
    DevelopmentClocks clocks;

    record ClockChange(Instant now) {}

    @PUT
    public void setClock(@PathParam("programme") String programme, ClockChange change) {
        if (!clocks.enabled()) {
            throw Refused.notFound();
        }
        clocks.set(programme, change.now());
    }
}

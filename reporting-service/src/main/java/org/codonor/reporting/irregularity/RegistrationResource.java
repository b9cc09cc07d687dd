package org.codonor.reporting.irregularity;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Anybody who is signed in speaks up; no other service is needed for that (R79). */
@Path("/v1/programmes/{programme}/irregularity-cases")
class RegistrationResource {
    @Inject
    Registering registering;

    @Inject
    Deadlines deadlines;

    @POST
    public Response registerIrregularityCase(@PathParam("programme") String programme, NewIrregularityCase told) {
        return registering.register(programme, told, deadlines.count(programme, DeadlineKind.ASSESSMENT));
    }
}

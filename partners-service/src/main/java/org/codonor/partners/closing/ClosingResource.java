package org.codonor.partners.closing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.codonor.common.ask.Efforts;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.agreement.PresentLines;
import org.codonor.partners.ledger.Covers;
import org.codonor.partners.ledger.KnownCover;

/** An agreement that has ended is closed for good. */
@Path("/v1/programmes/{programme}/agreements/{id}/close")
class ClosingResource {
    @Inject
    Agreements agreements;

    @Inject
    Covers covers;

    @Inject
    PresentLines present;

    @Inject
    ClosingAgreement closing;

    @Inject
    Efforts efforts;

    @POST
    public Response closeAgreement(@PathParam("programme") String programme, @PathParam("id") String id) {
        String ref = QuarkusTransaction.requiringNew()
                .call(() -> agreements.get(programme, id).agreement().ref());
        KnownCover known = covers.known(programme, ref);
        return efforts.make(200, () -> closing.intend(programme, ref, known.orRefuse()), agreement -> {
            present.refresh(programme, ref);
            return agreements.standing(agreement);
        });
    }
}

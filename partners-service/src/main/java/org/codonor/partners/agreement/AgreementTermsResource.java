package org.codonor.partners.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What other services read of an agreement. */
@Path("/internal/v1/programmes/{programme}/agreements/{ref}")
class AgreementTermsResource {
    @Inject
    Agreements agreements;

    @Inject
    PresentLines present;

    @GET
    public AgreementTerms getAgreementTerms(
            @PathParam("programme") String programme, @PathParam("ref") String idOrRef) {
        present.refresh(programme, idOrRef);
        return QuarkusTransaction.requiringNew().call(() -> {
            AgreementNow now = agreements.get(programme, idOrRef);
            return AgreementTerms.of(now, now.state());
        });
    }
}

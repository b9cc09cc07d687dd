package org.codonor.contributions.claim;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Currency;
import java.util.List;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.programme.Programmes;

/** What the ledger holds of one claim, for the service that keeps the case. */
@Path("/internal/v1/programmes/{programme}/claims/{claimRef}")
class ClaimResource {
    @Inject
    Programmes programmes;

    @Inject
    Claims claims;

    @GET
    public ClaimView getClaim(@PathParam("programme") String programme, @PathParam("claimRef") String claimRef) {
        Currency currency = programmes.get(programme).currency();
        List<Moved> moves = claims.moves(programme, claimRef, currency);
        return Claim.of(claimRef, moves, currency)
                .map(claim -> ClaimView.of(programme, claim, moves))
                .orElseThrow(Refused::notFound);
    }
}

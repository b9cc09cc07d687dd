package org.codonor.partners.gain;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.codonor.common.page.Page;
import org.codonor.partners.ledger.Covers;
import org.codonor.partners.ledger.KnownCover;
import org.jspecify.annotations.Nullable;

/** Exchange gains and losses on money at partners, booked and read. */
@Path("/v1/programmes/{programme}/exchange-differences")
class ExchangeDifferenceResource {
    @Inject
    Gains gains;

    @Inject
    Covers covers;

    @POST
    public Response recordExchangeDifference(@PathParam("programme") String programme, NewExchangeDifference written) {
        KnownCover known = written.wantsCover() ? covers.known(programme, written.agreement()) : KnownCover.NOT_ASKED;
        return gains.book(programme, () -> written.gain(known.orRefuse()));
    }

    @GET
    @Transactional
    public Page<GainView> listExchangeDifferences(
            @PathParam("programme") String programme, @QueryParam("agreement") @Nullable String agreement) {
        return gains.list(GainKind.EXCHANGE, programme, agreement);
    }

    @GET
    @Path("{id}")
    @Transactional
    public GainView getExchangeDifference(@PathParam("programme") String programme, @PathParam("id") String idOrRef) {
        return gains.get(GainKind.EXCHANGE, programme, idOrRef);
    }
}

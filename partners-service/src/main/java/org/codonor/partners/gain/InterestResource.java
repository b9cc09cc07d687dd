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
import org.jspecify.annotations.Nullable;

/** Interest at partners, booked and read. */
@Path("/v1/programmes/{programme}/partner-interest")
class InterestResource {
    @Inject
    Gains gains;

    @POST
    public Response recordPartnerInterest(@PathParam("programme") String programme, NewInterest written) {
        return gains.book(programme, written::gain);
    }

    @GET
    @Transactional
    public Page<GainView> listPartnerInterest(
            @PathParam("programme") String programme, @QueryParam("agreement") @Nullable String agreement) {
        return gains.list(GainKind.INTEREST, programme, agreement);
    }

    @GET
    @Path("{id}")
    @Transactional
    public GainView getPartnerInterest(@PathParam("programme") String programme, @PathParam("id") String idOrRef) {
        return gains.get(GainKind.INTEREST, programme, idOrRef);
    }
}

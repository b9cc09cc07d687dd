package org.codonor.partners.interest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.ask.Asks;
import org.codonor.common.ask.Efforts;
import org.codonor.common.ask.Efforts.Standing;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Interest at partners, booked and read. */
@Path("/v1/programmes/{programme}/partner-interest")
class InterestResource {
    @Inject
    TimeZones programmes;

    @Inject
    BookingInterest booking;

    @Inject
    Efforts efforts;

    @Inject
    Asks asks;

    @Inject
    Cursors cursors;

    @Inject
    CurrentCaller current;

    @POST
    public Response recordPartnerInterest(@PathParam("programme") String programme, NewInterest written) {
        programmes.of(programme);
        return efforts.make(201, () -> booking.intend(programme, written), this::standing);
    }

    private Standing standing(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            PartnerInterest interest = PartnerInterest.findById(id);
            return new Standing(interest.self(), view(interest));
        });
    }

    @GET
    @Transactional
    public Page<InterestView> listPartnerInterest(
            @PathParam("programme") String programme, @QueryParam("agreement") @Nullable String agreement) {
        programmes.of(programme);
        Caller caller = current.caller();
        var listing = new Listing<PartnerInterest>(programme, one -> one.id, "id")
                .where("agreementRef", agreement)
                .where("partner", caller.isPartner() ? caller.party() : null)
                .sortable("ref", one -> one.ref, ref -> ref);
        return cursors.page(
                        listing,
                        (query, values, most) -> PartnerInterest.<PartnerInterest>find(query, values)
                                .page(0, most)
                                .list())
                .map(this::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public InterestView getPartnerInterest(@PathParam("programme") String programme, @PathParam("id") String idOrRef) {
        Optional<PartnerInterest> found = Ids.looksLikeId(idOrRef)
                ? PartnerInterest.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : PartnerInterest.find(
                                "programme = ?1 and ref = ?2 and state <> ?3",
                                programme,
                                idOrRef,
                                InterestState.REFUSED)
                        .firstResultOptional();
        return found.filter(one -> current.caller().maySee(one.partner))
                .map(this::view)
                .orElseThrow(Refused::notFound);
    }

    private InterestView view(PartnerInterest one) {
        return InterestView.of(one, asks.newest(one.id).orElse(null));
    }
}

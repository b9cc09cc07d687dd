package org.codonor.contributions.leadbooking;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Interest on donors' money at the lead donor (R22), and what its bank charges. */
@Path("/v1/programmes/{programme}/lead-bookings")
class LeadBookingResource {
    @Inject
    LeadBookings bookings;

    @Inject
    RecordLeadBooking recording;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @Inject
    Tags tags;

    record ReversalReason(String reason) {}

    @GET
    @Transactional
    public Page<LeadBookingView> listLeadBookings(
            @PathParam("programme") String programme, @QueryParam("kind") @Nullable BookingKind kind) {
        programmes.get(programme);
        var listing = new Listing<LeadBooking>(programme, booking -> booking.id, "-id").where("kind", kind);
        return cursors.page(
                        listing,
                        (query, values, most) -> LeadBooking.<LeadBooking>find(query, values)
                                .page(0, most)
                                .list())
                .map(bookings::view);
    }

    @POST
    @Change
    public Response recordLeadBooking(@PathParam("programme") String programme, NewLeadBooking wanted) {
        programmes.get(programme);
        LeadBookingView view = bookings.view(recording.book(wanted));
        act.record(Entry.of("lead-booking", view.id(), view.ref()).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public LeadBookingView getLeadBooking(@PathParam("programme") String programme, @PathParam("id") String id) {
        return bookings.view(bookings.find(programme, id).orElseThrow(Refused::notFound));
    }

    @POST
    @Path("{id}/reverse")
    @Change
    public LeadBookingView reverseLeadBooking(
            @PathParam("programme") String programme, @PathParam("id") String id, ReversalReason why) {
        LeadBooking booking = bookings.find(programme, id).orElseThrow(Refused::notFound);
        LeadBookingView before = bookings.view(booking);
        tags.check(before);
        if (booking.isReversed()) {
            throw Refused.wrongState(before.state(), List.of()).detail("It is reversed already.");
        }
        recording.reverse(booking, why.reason());
        LeadBookingView after = bookings.view(booking);
        act.record(Entry.of("lead-booking", booking.id, booking.ref)
                .because(why.reason())
                .before(before)
                .after(after));
        return after;
    }
}

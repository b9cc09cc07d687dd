package org.codonor.contributions.donorrefund;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.id.Ids;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Records, reverses and shows money that went back to donors. */
@Path("/v1/programmes/{programme}/donor-refunds")
class DonorRefundResource {
    private static final List<Verb> OF_A_STANDING_ONE = List.of(new Verb("reverse", "reverseDonorRefund"));

    @Inject
    RecordDonorRefund recording;

    @Inject
    Programmes programmes;

    @Inject
    Verbs verbs;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @Inject
    Tags tags;

    record ReversalReason(String reason) {}

    @GET
    @Transactional
    public Page<DonorRefundView> listDonorRefunds(
            @PathParam("programme") String programme, @QueryParam("contribution") @Nullable String contribution) {
        programmes.get(programme);
        var listing =
                new Listing<DonorRefund>(programme, refund -> refund.id, "-id").where("contribution", contribution);
        return cursors.page(
                        listing,
                        (query, values, most) -> DonorRefund.<DonorRefund>find(query, values)
                                .page(0, most)
                                .list())
                .map(this::view);
    }

    @POST
    @Change
    public Response recordDonorRefund(@PathParam("programme") String programme, NewDonorRefund wanted) {
        programmes.get(programme);
        DonorRefundView view = view(recording.book(wanted));
        act.record(Entry.of("donor-refund", view.id(), view.ref()).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public DonorRefundView getDonorRefund(@PathParam("programme") String programme, @PathParam("id") String id) {
        return view(find(programme, id));
    }

    @POST
    @Path("{id}/reverse")
    @Change
    public DonorRefundView reverseDonorRefund(
            @PathParam("programme") String programme, @PathParam("id") String id, ReversalReason why) {
        DonorRefund refund = find(programme, id);
        DonorRefundView before = view(refund);
        tags.check(before);
        if (refund.isReversed()) {
            throw Refused.wrongState(before.state(), List.of()).detail("It is reversed already.");
        }
        recording.reverse(refund, why.reason());
        DonorRefundView after = view(refund);
        act.record(Entry.of("donor-refund", refund.id, refund.ref)
                .because(why.reason())
                .before(before)
                .after(after));
        return after;
    }

    private static DonorRefund find(String programme, String id) {
        var found = Ids.looksLikeId(id)
                ? DonorRefund.<DonorRefund>find("programme = ?1 and id = ?2", programme, UUID.fromString(id))
                : DonorRefund.<DonorRefund>find("programme = ?1 and ref = ?2", programme, id);
        return found.firstResultOptional().orElseThrow(Refused::notFound);
    }

    private DonorRefundView view(DonorRefund refund) {
        return DonorRefundView.of(
                refund,
                programmes.get(refund.programme).currency(),
                verbs.allowed(refund.isReversed() ? List.of() : OF_A_STANDING_ONE));
    }
}

package org.codonor.partners.refund;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.codonor.partners.ledger.Covers;
import org.codonor.partners.ledger.KnownCover;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes/{programme}/partner-refunds")
class RefundResource {
    @Inject
    TimeZones programmes;

    @Inject
    Refunding refunding;

    @Inject
    Covers covers;

    @Inject
    Efforts efforts;

    @Inject
    Asks asks;

    @Inject
    Cursors cursors;

    @Inject
    CurrentCaller current;

    @POST
    public Response recordPartnerRefund(@PathParam("programme") String programme, NewRefund written) {
        programmes.of(programme);
        KnownCover known = written.wantsCover() ? covers.known(programme, written.agreement()) : KnownCover.NOT_ASKED;
        return efforts.make(201, () -> refunding.intend(programme, written, known.orRefuse()), this::standing);
    }

    private Standing standing(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            PartnerRefund refund = PartnerRefund.findById(id);
            return new Standing(refund.self(), view(refund));
        });
    }

    @GET
    @Transactional
    public Page<RefundView> listPartnerRefunds(
            @PathParam("programme") String programme, @QueryParam("agreement") @Nullable String agreement) {
        programmes.of(programme);
        return cursors.page((after, most) -> rows(programme, agreement, after, most), refund -> refund.id.toString())
                .map(this::view);
    }

    private List<PartnerRefund> rows(String programme, @Nullable String agreement, @Nullable String after, int most) {
        Caller caller = current.caller();
        return PartnerRefund.<PartnerRefund>find(
                        "programme = ?1 and id > ?2 and (?3 = '' or agreementRef = ?3) and (?4 = '' or partner = ?4)",
                        Sort.by("id"),
                        programme,
                        after == null ? new UUID(0, 0) : UUID.fromString(after),
                        agreement == null ? "" : agreement,
                        caller.isPartner() ? caller.party() : "")
                .page(0, most)
                .list();
    }

    @GET
    @Path("{id}")
    @Transactional
    public RefundView getPartnerRefund(@PathParam("programme") String programme, @PathParam("id") String idOrRef) {
        Optional<PartnerRefund> found = Ids.looksLikeId(idOrRef)
                ? PartnerRefund.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : PartnerRefund.find(
                                "programme = ?1 and ref = ?2 and state <> ?3", programme, idOrRef, RefundState.REFUSED)
                        .firstResultOptional();
        return found.filter(refund -> current.caller().maySee(refund.partner))
                .map(this::view)
                .orElseThrow(Refused::notFound);
    }

    private RefundView view(PartnerRefund refund) {
        return RefundView.of(refund, asks.newest(refund.id).orElse(null));
    }
}

package org.codonor.partners.gain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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

/** Gains of either kind as the caller may book and see them; whoever belongs to another partner learns nothing of them. */
@ApplicationScoped
class Gains {
    @Inject
    TimeZones programmes;

    @Inject
    BookingGains booking;

    @Inject
    Efforts efforts;

    @Inject
    Asks asks;

    @Inject
    Cursors cursors;

    @Inject
    CurrentCaller current;

    /** @param written read within the change: it may be refused for want of what the ledger knows */
    Response book(String programme, Supplier<NewGain> written) {
        programmes.of(programme);
        return efforts.make(201, () -> booking.intend(programme, written.get()), this::standing);
    }

    private Standing standing(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            PartnerGain gain = PartnerGain.findById(id);
            return new Standing(gain.self(), view(gain));
        });
    }

    Page<GainView> list(GainKind kind, String programme, @Nullable String agreement) {
        programmes.of(programme);
        Caller caller = current.caller();
        var listing = new Listing<PartnerGain>(programme, one -> one.id, "id")
                .where("kind", kind)
                .where("agreementRef", agreement)
                .where("partner", caller.isPartner() ? caller.party() : null)
                .sortable("ref", one -> one.ref, ref -> ref);
        return cursors.page(
                        listing,
                        (query, values, most) -> PartnerGain.<PartnerGain>find(query, values)
                                .page(0, most)
                                .list())
                .map(this::view);
    }

    GainView get(GainKind kind, String programme, String idOrRef) {
        Optional<PartnerGain> found = Ids.looksLikeId(idOrRef)
                ? PartnerGain.find(
                                "programme = ?1 and kind = ?2 and id = ?3", programme, kind, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : PartnerGain.find(
                                "programme = ?1 and kind = ?2 and ref = ?3 and state <> ?4",
                                programme,
                                kind,
                                idOrRef,
                                GainState.REFUSED)
                        .firstResultOptional();
        return found.filter(one -> current.caller().maySee(one.partner))
                .map(this::view)
                .orElseThrow(Refused::notFound);
    }

    private GainView view(PartnerGain one) {
        return GainView.of(one, asks.newest(one.id).orElse(null));
    }
}

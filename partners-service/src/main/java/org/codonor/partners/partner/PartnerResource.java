package org.codonor.partners.partner;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.partners.Deed;
import org.codonor.partners.reference.References;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes/{programme}/partners")
class PartnerResource {
    private static final Set<String> PARTNERS_OWN = Set.of("identifiers", "contacts", "profile");

    @Inject
    References references;

    @Inject
    TimeZones programmes;

    @Inject
    Changes changes;

    @Inject
    Act act;

    @Inject
    Tags tags;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    @Inject
    CurrentCaller current;

    @Inject
    Assessments assessments;

    @Inject
    ProgrammeClock clock;

    @POST
    public Response createPartner(@PathParam("programme") String programme, NewPartner written) {
        references.of(programme);
        PartnerView view = changes.run(programme, "createPartner", () -> register(programme, written));
        return Created.at(view.self(), view);
    }

    private PartnerView register(String programme, NewPartner written) {
        if (Partner.named(programme, written.code()).isPresent()) {
            throw Refused.because(CommonProblem.DUPLICATE).detail("The code is taken.");
        }
        var partner = new Partner(programme, written, Deed.of(act));
        partner.persist();
        PartnerView view = view(partner);
        act.record(Entry.of("partner", partner.id, partner.code).after(view));
        return view;
    }

    @GET
    @Transactional
    public Page<PartnerView> listPartners(@PathParam("programme") String programme) {
        programmes.of(programme);
        return cursors.page((after, most) -> rows(programme, after, most), partner -> partner.code)
                .map(this::view);
    }

    private List<Partner> rows(String programme, @Nullable String after, int most) {
        Caller caller = current.caller();
        String only = caller.isPartner() ? caller.party() : "";
        return Partner.<Partner>find(
                        "programme = ?1 and code > ?2 and (?3 = '' or code = ?3)",
                        Sort.by("code"),
                        programme,
                        after == null ? "" : after,
                        only)
                .page(0, most)
                .list();
    }

    @GET
    @Path("{id}")
    @Transactional
    public PartnerView getPartner(@PathParam("programme") String programme, @PathParam("id") String idOrCode) {
        return view(find(programme, idOrCode));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public PartnerView changePartner(
            @PathParam("programme") String programme, @PathParam("id") String idOrCode, JsonNode patch) {
        Partner partner = find(programme, idOrCode);
        PartnerView before = view(partner);
        tags.check(before);
        requireTheirs(patch);
        partner.change(patches.apply(partner.written(), patch, NewPartner.class));
        PartnerView after = view(partner);
        act.record(Entry.of("partner", partner.id, partner.code).before(before).after(after));
        return after;
    }

    /** Its people maintain how it is known and reached; what the lead donor relies on is the lead donor's to change. */
    private void requireTheirs(JsonNode patch) {
        if (!current.caller().is(Role.LEAD_OFFICER)) {
            patch.fieldNames().forEachRemaining(member -> {
                if (!PARTNERS_OWN.contains(member)) {
                    throw Refused.because(CommonProblem.FORBIDDEN)
                            .detail("Only the lead donor changes this of a partner.")
                            .with("member", member);
                }
            });
        }
    }

    private PartnerView view(Partner partner) {
        LocalDate today = clock.today(partner.programme);
        return PartnerView.of(
                partner,
                assessments.counting(partner.programme, partner.code, today).orElse(null));
    }

    private Partner find(String programme, String idOrCode) {
        Optional<Partner> found = Ids.looksLikeId(idOrCode)
                ? Partner.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrCode))
                        .firstResultOptional()
                : Partner.named(programme, idOrCode);
        return found.filter(partner -> current.caller().maySee(partner.code)).orElseThrow(Refused::notFound);
    }
}

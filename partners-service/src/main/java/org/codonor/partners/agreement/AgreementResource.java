package org.codonor.partners.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.codonor.common.change.Change;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.tag.Tags;
import org.codonor.partners.reference.Reference;
import org.codonor.partners.reference.References;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes/{programme}/agreements")
class AgreementResource {
    @Inject
    References references;

    @Inject
    TimeZones programmes;

    @Inject
    Changes changes;

    @Inject
    Agreements agreements;

    @Inject
    AgreementDrafts drafts;

    @Inject
    Signing signing;

    @Inject
    PresentLines present;

    @Inject
    Tags tags;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    @Inject
    CurrentCaller current;

    @POST
    public Response draftAgreement(@PathParam("programme") String programme, NewAgreement written) {
        Reference reference = references.of(programme);
        AgreementView view = changes.run(
                programme, "draftAgreement", () -> agreements.view(drafts.draft(programme, written, reference)));
        return Created.at(view.self(), view);
    }

    @GET
    @Transactional
    public Page<AgreementView> listAgreements(
            @PathParam("programme") String programme, @QueryParam("partner") @Nullable String partner) {
        programmes.of(programme);
        Caller caller = current.caller();
        var listing = new Listing<Agreement>(programme, agreement -> agreement.id, "id")
                .where("partner", partner)
                .where("partner", caller.isPartner() ? caller.party() : null)
                .sortable("ref", agreement -> agreement.ref, ref -> ref)
                .sortable("startsOn", agreement -> agreement.startsOn, LocalDate::parse);
        Page<Agreement> page = cursors.page(
                listing,
                (query, values, most) ->
                        Agreement.<Agreement>find(query, values).page(0, most).list());
        return new Page<>(
                agreements.now(page.items()).stream().map(agreements::view).toList(), page.next());
    }

    @GET
    @Path("{id}")
    public AgreementView getAgreement(@PathParam("programme") String programme, @PathParam("id") String id) {
        present.refresh(programme, id);
        return QuarkusTransaction.requiringNew().call(() -> agreements.view(agreements.get(programme, id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public AgreementView changeAgreement(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode patch) {
        Reference reference = references.of(programme);
        return changes.run(programme, "changeAgreement", () -> {
            AgreementNow now = agreements.get(programme, id);
            tags.check(agreements.view(now));
            agreements.require("change", now);
            drafts.change(now, patches.apply(now.agreement().written(), patch, NewAgreement.class), reference);
            return agreements.view(now);
        });
    }

    @POST
    @Path("{id}/clear")
    public AgreementView clearAgreement(@PathParam("programme") String programme, @PathParam("id") String id) {
        return signing.clear(programme, () -> agreements.get(programme, id));
    }

    @POST
    @Path("{id}/sign")
    public Response signAgreement(
            @PathParam("programme") String programme, @PathParam("id") String id, Signature signature) {
        return signing.sign(() -> agreements.get(programme, id), signature);
    }

    @POST
    @Path("{id}/abandon")
    @Change
    public AgreementView abandonAgreement(
            @PathParam("programme") String programme, @PathParam("id") String id, Reason why) {
        return signing.abandon(agreements.get(programme, id), why.reason());
    }
}

package org.codonor.partners.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.codonor.partners.adjustment.Adjustments;
import org.codonor.partners.reference.Reference;
import org.codonor.partners.reference.References;

@Path("/v1/programmes/{programme}/agreements/{id}/amendments")
class AmendmentResource {
    @Inject
    References references;

    @Inject
    Adjustments adjustments;

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
    Cursors cursors;

    @POST
    public Response draftAmendment(
            @PathParam("programme") String programme, @PathParam("id") String id, NewAmendment written) {
        Reference reference = references.of(programme);
        present.refreshIfKnown(programme, id);
        AdjustmentRule followed = written.adjustment() == null ? null : rule(programme, written.adjustment());
        if (followed != null) {
            followed.standing();
        }
        AmendmentView view = changes.run(programme, "draftAmendment", () -> {
            AgreementNow now = agreements.get(programme, id);
            agreements.requireAmendable(now, written.onlyReleases());
            AdjustmentRule.checkEnd(now, written.endsOn(), followed);
            return agreements.view(now.agreement(), drafts.amend(now, written, reference));
        });
        return Created.at(view.self(), view);
    }

    @GET
    @Transactional
    public Page<AmendmentView> listAmendments(@PathParam("programme") String programme, @PathParam("id") String id) {
        AgreementNow now = agreements.get(programme, id);
        return cursors.page(
                        (after, most) -> now.amendments().stream()
                                .filter(one -> after == null || one.no > Integer.parseInt(after))
                                .limit(most)
                                .toList(),
                        one -> Integer.toString(one.no))
                .map(one -> agreements.view(now.agreement(), one));
    }

    @GET
    @Path("{no}")
    @Transactional
    public AmendmentView getAmendment(
            @PathParam("programme") String programme, @PathParam("id") String id, @PathParam("no") int no) {
        AgreementNow now = agreements.get(programme, id);
        return agreements.view(now.agreement(), numbered(now, no));
    }

    @POST
    @Path("{no}/sign")
    public Response signAmendment(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            Signature signature) {
        String named = QuarkusTransaction.requiringNew()
                .call(() -> numbered(agreements.get(programme, id), no).toFollow());
        return signing.signAmendment(
                () -> agreements.get(programme, id),
                now -> numbered(now, no),
                signature,
                named == null ? null : rule(programme, named));
    }

    private AdjustmentRule rule(String programme, String adjustment) {
        return new AdjustmentRule(
                adjustment, adjustments.of(programme, adjustment).orElse(null));
    }

    private static Amendment numbered(AgreementNow now, int no) {
        return now.amendments().stream().filter(one -> one.no == no).findFirst().orElseThrow(Refused::notFound);
    }
}

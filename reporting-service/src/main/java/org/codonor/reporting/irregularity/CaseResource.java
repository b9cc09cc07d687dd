package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.codonor.common.change.MergePatch;
import org.codonor.common.page.Page;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Programmes;
import org.jspecify.annotations.Nullable;

/** Cases to read, each as its reader may see it, and to correct. */
@Path("/v1/programmes/{programme}/irregularity-cases")
class CaseResource {
    @Inject
    CaseDesk desk;

    @Inject
    Cases cases;

    @Inject
    CaseReads reads;

    @Inject
    Notices notices;

    @Inject
    Deadlines deadlines;

    @Inject
    PartnerClock partners;

    @Inject
    Programmes programmes;

    @Inject
    MergePatch patches;

    @Inject
    Days days;

    @GET
    public Page<IrregularityCaseView> listIrregularityCases(
            @PathParam("programme") String programme,
            @QueryParam("state") @Nullable String state,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("open") @Nullable Boolean open) {
        return reads.list(programme, new CaseFilter(state, agreement, partner, open));
    }

    @GET
    @Path("{id}")
    public IrregularityCaseView getIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        return reads.one(programme, id);
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public IrregularityCaseView changeIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode patch) {
        Counted counted = deadlines.count(programme, DeadlineKind.DONOR_NOTICE, DeadlineKind.URGENT_NOTICE);
        String currency = programmes.of(programme).currency();
        String lead = programmes.lead(programme);
        Answer<AgreementTerms> terms = cases.termsOf(programme, id);
        return desk.act(programme, id, CaseAction.CHANGE, one -> {
            CaseChange change = patches.apply(CaseChange.of(one), patch, CaseChange.class);
            new ContentRules(new AmountRules(currency), days.today(programme)).check(change.content());
            change.refuseOtherAgreement(one);
            change.refuseOtherPartner(one, terms);
            boolean hurry = change.urgent() && !one.urgent;
            change.apply(one);
            partners.count(one, lead);
            if (hurry) {
                notices.hurry(one, counted);
            }
        });
    }
}

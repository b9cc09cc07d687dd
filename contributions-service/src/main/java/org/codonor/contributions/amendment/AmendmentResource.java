package org.codonor.contributions.amendment;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.EnumSet;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.contributions.arrangement.Amendment;
import org.codonor.contributions.arrangement.Amendment.State;
import org.codonor.contributions.arrangement.Arrangement;

/** How a signed arrangement changes: drafted, signed or withdrawn; nothing that was agreed is edited (domain 6.1). */
@Path("/v1/programmes/{programme}/arrangements/{id}/amendments")
class AmendmentResource {
    @Inject
    Amendments amendments;

    @Inject
    Texts texts;

    @Inject
    DraftRules rules;

    @Inject
    SignAmendment signing;

    @Inject
    WithdrawAmendment withdrawing;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    record AmendmentSignature(LocalDate signedOn) {}

    record AmendmentRemark(String reason) {}

    @GET
    @Transactional
    public Page<AmendmentView> listArrangementAmendments(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        Arrangement arrangement = amendments.arrangement(programme, id);
        return cursors.page(
                        (after, most) -> arrangement.amendments().stream()
                                .filter(each -> after == null || each.no() > Integer.parseInt(after))
                                .limit(most)
                                .toList(),
                        each -> Integer.toString(each.no()))
                .map(amendments::view);
    }

    @POST
    @Change
    public Response draftArrangementAmendment(
            @PathParam("programme") String programme, @PathParam("id") String id, NewAmendment draft) {
        Arrangement arrangement = amendments.arrangement(programme, id);
        amendments.requireAmendable(arrangement);
        rules.check(arrangement, draft);
        Amendment amendment = Amendment.of(
                arrangement, texts.said(draft), act.at(), act.caller().subject());
        AmendmentView view = amendments.recorded(amendment, null, draft.reason());
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{no}")
    @Transactional
    public AmendmentView getArrangementAmendment(
            @PathParam("programme") String programme, @PathParam("id") String id, @PathParam("no") int no) {
        return amendments.view(amendments.get(programme, id, no));
    }

    @PATCH
    @Path("{no}")
    @Consumes("application/merge-patch+json")
    @Change
    public AmendmentView changeArrangementAmendment(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            JsonNode change) {
        Amendment amendment = amendments.draftInHand(programme, id, no);
        AmendmentView before = amendments.view(amendment);
        NewAmendment draft = patches.apply(texts.of(amendment), change, NewAmendment.class);
        rules.check(amendment.arrangement(), draft);
        amendment.draft(texts.said(draft));
        return amendments.recorded(amendment, before, null);
    }

    @POST
    @Path("{no}/sign")
    @Change
    public AmendmentView signArrangementAmendment(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            AmendmentSignature signature) {
        Amendment amendment = amendments.draftInHand(programme, id, no);
        AmendmentView before = amendments.view(amendment);
        amendments.requireAmendable(amendment.arrangement());
        signing.sign(amendment, signature.signedOn());
        return amendments.recorded(amendment, before, before.reason());
    }

    @POST
    @Path("{no}/withdraw")
    @Change
    public AmendmentView withdrawArrangementAmendment(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            AmendmentRemark remark) {
        Amendment amendment = amendments.inHand(
                programme,
                id,
                no,
                EnumSet.of(State.DRAFT, State.SIGNED),
                "It is in effect or was withdrawn; what is agreed is changed by a further amendment.");
        AmendmentView before = amendments.view(amendment);
        withdrawing.withdraw(amendment, remark.reason());
        return amendments.recorded(amendment, before, remark.reason());
    }
}

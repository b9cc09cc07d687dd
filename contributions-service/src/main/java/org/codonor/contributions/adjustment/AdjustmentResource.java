package org.codonor.contributions.adjustment;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.id.Refs;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.contributions.adjustment.Adjustment.Classification;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Drafts, changes and shows adjustments. */
@Path("/v1/programmes/{programme}/adjustments")
class AdjustmentResource {
    @Inject
    Adjustments adjustments;

    @Inject
    Proposals proposals;

    @Inject
    ProposalRules rules;

    @Inject
    Story story;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    record Timeline(String adjustment, String self, List<Story.Item> items) {}

    @GET
    @Transactional
    public Page<AdjustmentView> listAdjustments(
            @PathParam("programme") String programme,
            @QueryParam("classification") @Nullable Classification classification,
            @QueryParam("approvedIn") @Nullable String approvedIn,
            @QueryParam("type") @Nullable AdjustmentType type) {
        programmes.get(programme);
        return cursors.page(
                        (after, limit) -> page(programme, classification, approvedIn, type, after, limit),
                        adjustment -> adjustment.id.toString())
                .map(adjustments::view);
    }

    @POST
    @Change
    public Response createAdjustment(@PathParam("programme") String programme, NewAdjustment wanted) {
        programmes.get(programme);
        String ref = Refs.choose(
                wanted.ref(),
                "ADJ-",
                Adjustment.count("programme", programme),
                wished -> Adjustment.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        var adjustment = new Adjustment(programme, ref, act.at(), act.caller().subject());
        rules.check(wanted, adjustment.id);
        proposals.write(adjustment, wanted, act.caller().subject());
        AdjustmentView view = adjustments.recorded(
                adjustment, null, Story.Told.of("DRAFTED", "Drafted as " + wanted.type() + ": " + wanted.title()));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public AdjustmentView getAdjustment(@PathParam("programme") String programme, @PathParam("id") String id) {
        return adjustments.view(adjustments.get(programme, id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public AdjustmentView changeAdjustment(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode change) {
        Adjustment adjustment = adjustments.inHand(
                programme, id, each -> each.state == AdjustmentState.DRAFT || each.state == AdjustmentState.CLASSIFIED);
        AdjustmentView before = adjustments.view(adjustment);
        NewAdjustment wanted = patches.apply(proposals.of(adjustment), change, NewAdjustment.class);
        rules.check(wanted, adjustment.id);
        proposals.write(adjustment, wanted, act.caller().subject());
        return adjustments.recorded(adjustment, before, Story.Told.of("CHANGED", "Changed; a draft again."));
    }

    @GET
    @Path("{id}/timeline")
    @Transactional
    public Timeline getAdjustmentTimeline(@PathParam("programme") String programme, @PathParam("id") String id) {
        Adjustment adjustment = adjustments.get(programme, id);
        return new Timeline(adjustment.self(), adjustment.self() + "/timeline", story.of(adjustment));
    }

    private static List<Adjustment> page(
            String programme,
            @Nullable Classification classification,
            @Nullable String approvedIn,
            @Nullable AdjustmentType type,
            @Nullable String after,
            int limit) {
        return Adjustment.<Adjustment>find(
                        "programme = ?1 and (?2 = '' or cast(classification as string) = ?2)"
                                + " and (?3 = '' or approvedQuarter = ?3)"
                                + " and (?4 = '' or cast(type as string) = ?4) and id < ?5 order by id desc",
                        programme,
                        classification == null ? "" : classification.name(),
                        approvedIn == null ? "" : approvedIn,
                        type == null ? "" : type.name(),
                        after == null ? new UUID(-1, -1) : UUID.fromString(after))
                .page(0, limit)
                .list();
    }
}

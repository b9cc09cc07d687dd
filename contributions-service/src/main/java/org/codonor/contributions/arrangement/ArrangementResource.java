package org.codonor.contributions.arrangement;

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
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.id.Refs;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Drafts, changes and shows arrangements, and what a draft still lacks. */
@Path("/v1/programmes/{programme}/arrangements")
class ArrangementResource {
    @Inject
    ArrangementViews views;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    @GET
    @Transactional
    public Page<ArrangementView> listArrangements(@PathParam("programme") String programme) {
        programmes.get(programme);
        return cursors.page((after, limit) -> page(programme, after, limit), each -> each.id.toString())
                .map(views::of);
    }

    @POST
    @Change
    public Response createArrangement(@PathParam("programme") String programme, NewArrangement draft) {
        check(programme, draft);
        String ref = Refs.choose(
                draft.ref(), "MOU-", Arrangement.count("programme", programme), wished -> isTaken(programme, wished));
        var arrangement =
                new Arrangement(programme, ref, draft, act.at(), act.caller().subject());
        arrangement.persist();
        ArrangementView view = views.of(arrangement);
        act.record(Entry.of("arrangement", arrangement.id, ref).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public ArrangementView getArrangement(@PathParam("programme") String programme, @PathParam("id") String id) {
        return views.of(views.get(programme, id));
    }

    @GET
    @Path("{id}/completeness")
    @Transactional
    public Completeness getArrangementCompleteness(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        return Completeness.of(views.get(programme, id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public ArrangementView changeArrangement(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode change) {
        Arrangement arrangement = views.inHand(
                programme,
                id,
                EnumSet.of(ArrangementState.DRAFT),
                "It is signed; what is agreed is changed by an amendment.");
        ArrangementView before = views.of(arrangement);
        NewArrangement draft = patches.apply(arrangement.asDraft(), change, NewArrangement.class);
        check(programme, draft);
        arrangement.draft(draft);
        return views.recorded(arrangement, before, null);
    }

    private void check(String programme, NewArrangement draft) {
        var life = programmes.get(programme);
        var refused = Refused.because(CommonProblem.RULE).detail("The arrangement does not fit the programme.");
        if (programmes
                .donor(programme, draft.donor())
                .filter(donor -> !donor.isLead())
                .isEmpty()) {
            refused.error("/donor", "co-donor", "An arrangement is made with a co-donor of the programme.");
        }
        if (draft.endsOn().isBefore(draft.effectiveFrom())) {
            refused.error("/endsOn", "before-start", "It would end before it begins.");
        }
        if (!life.covers(draft.effectiveFrom())) {
            refused.error(
                    "/effectiveFrom",
                    "programme",
                    "The programme runs " + life.startsOn() + " to " + life.endsOn() + ".");
        }
        if (!life.covers(draft.endsOn())) {
            refused.error(
                    "/endsOn", "programme", "The programme runs " + life.startsOn() + " to " + life.endsOn() + ".");
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private static boolean isTaken(String programme, String ref) {
        return Arrangement.count("programme = ?1 and ref = ?2", programme, ref) > 0;
    }

    private static List<Arrangement> page(String programme, @Nullable String after, int limit) {
        var query = after == null
                ? Arrangement.<Arrangement>find("programme = ?1 order by id desc", programme)
                : Arrangement.<Arrangement>find(
                        "programme = ?1 and id < ?2 order by id desc", programme, UUID.fromString(after));
        return query.page(0, limit).list();
    }
}

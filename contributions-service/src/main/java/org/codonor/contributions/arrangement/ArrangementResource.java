package org.codonor.contributions.arrangement;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Refs;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Drafts, changes, signs and shows arrangements. */
@Path("/v1/programmes/{programme}/arrangements")
class ArrangementResource {
    private static final List<Verb> OF_A_DRAFT =
            List.of(new Verb("change", "changeArrangement"), new Verb("sign", "signArrangement"));

    @Inject
    Arrangements arrangements;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Verbs verbs;

    @Inject
    ProgrammeClock clock;

    @Inject
    Cursors cursors;

    @Inject
    Tags tags;

    @Inject
    MergePatch patches;

    record ArrangementSignature(LocalDate signedOn) {}

    @GET
    @Transactional
    public Page<ArrangementView> listArrangements(@PathParam("programme") String programme) {
        programmes.get(programme);
        return cursors.page((after, limit) -> page(programme, after, limit), each -> each.id.toString())
                .map(this::view);
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
        ArrangementView view = view(arrangement);
        act.record(Entry.of("arrangement", arrangement.id, ref).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public ArrangementView getArrangement(@PathParam("programme") String programme, @PathParam("id") String id) {
        return view(arrangements.find(programme, id).orElseThrow(Refused::notFound));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public ArrangementView changeArrangement(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode change)
            throws JsonProcessingException {
        Arrangement arrangement = draft(programme, id);
        ArrangementView before = view(arrangement);
        NewArrangement draft = patches.apply(arrangement.asDraft(), change, NewArrangement.class);
        check(programme, draft);
        arrangement.draft(draft);
        return recorded(arrangement, before);
    }

    @POST
    @Path("{id}/sign")
    @Change
    public ArrangementView signArrangement(
            @PathParam("programme") String programme, @PathParam("id") String id, ArrangementSignature signature) {
        Arrangement arrangement = draft(programme, id);
        ArrangementView before = view(arrangement);
        var refused = Refused.because(CommonProblem.RULE).detail("The arrangement cannot be signed like this.");
        arrangement
                .terms()
                .missing()
                .forEach(term ->
                        refused.error("/terms/" + term, "R07", "missing", "This must be agreed before anybody signs."));
        if (signature.signedOn().isAfter(act.today())) {
            refused.error("/signedOn", "future", "It is signed today or was signed before.");
        }
        if (refused.hasErrors()) {
            throw refused;
        }
        arrangement.sign(signature.signedOn());
        return recorded(arrangement, before);
    }

    /** The draft that the caller looked at; refused when it is signed (409) or has changed (412). */
    private Arrangement draft(String programme, String id) {
        Arrangement arrangement = arrangements.find(programme, id).orElseThrow(Refused::notFound);
        tags.check(view(arrangement));
        if (arrangement.isSigned()) {
            throw Refused.because(CommonProblem.WRONG_STATE)
                    .detail("It is signed; what is agreed is changed by an amendment.")
                    .with("state", arrangement.state(act.today()))
                    .with("allowedActions", List.of());
        }
        return arrangement;
    }

    private ArrangementView recorded(Arrangement arrangement, ArrangementView before) {
        ArrangementView after = view(arrangement);
        act.record(Entry.of("arrangement", arrangement.id, arrangement.ref)
                .before(before)
                .after(after));
        return after;
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

    private ArrangementView view(Arrangement arrangement) {
        List<String> allowed = verbs.allowed(arrangement.isSigned() ? List.of() : OF_A_DRAFT);
        String lead =
                programmes.leadDonor(arrangement.programme).map(Donor::code).orElse("");
        LocalDate today = clock.today(arrangement.programme);
        return ArrangementView.of(arrangement, lead, today, allowed);
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

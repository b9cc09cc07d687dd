package org.codonor.contributions.catalogue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.id.Ids;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.catalogue.Outcome.NewOutcome;
import org.codonor.contributions.catalogue.Outcome.OutcomeView;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The outcomes of a programme, each of one core area (R26). */
@Path("/v1/programmes/{programme}/outcomes")
class OutcomeResource {
    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @GET
    @Transactional
    public Page<OutcomeView> listOutcomes(@PathParam("programme") String programme) {
        programmes.get(programme);
        return cursors.page((after, limit) -> page(programme, after, limit), OutcomeResource::key)
                .map(Outcome::view);
    }

    @POST
    @Change
    public Response createOutcome(@PathParam("programme") String programme, NewOutcome wanted) {
        programmes.get(programme);
        if (Outcome.count("programme = ?1 and ref = ?2", programme, wanted.ref()) > 0) {
            throw Refused.because(CommonProblem.DUPLICATE).detail("There is an outcome with this reference.");
        }
        if (CoreArea.count("programme = ?1 and code = ?2", programme, wanted.coreArea()) == 0) {
            throw Refused.byRule("R26", "An outcome belongs to one core area of the programme.")
                    .error("/coreArea", "unknown", "There is no such core area.");
        }
        var outcome = new Outcome(programme, wanted, act.at());
        outcome.persist();
        OutcomeView view = outcome.view();
        act.record(Entry.of("outcome", outcome.id, outcome.ref).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public OutcomeView getOutcome(@PathParam("programme") String programme, @PathParam("id") String id) {
        var found = Ids.looksLikeId(id)
                ? Outcome.<Outcome>find("programme = ?1 and id = ?2", programme, UUID.fromString(id))
                : Outcome.<Outcome>find("programme = ?1 and ref = ?2", programme, id);
        return found.firstResultOptional().map(Outcome::view).orElseThrow(Refused::notFound);
    }

    private static String key(Outcome outcome) {
        return outcome.coreArea + " " + outcome.ref;
    }

    private static List<Outcome> page(String programme, @Nullable String after, int limit) {
        return Outcome.<Outcome>find(
                        "programme = ?1 and coreArea || ' ' || ref > ?2 order by coreArea || ' ' || ref",
                        programme,
                        after == null ? "" : after)
                .page(0, limit)
                .list();
    }
}

package org.codonor.contributions.obligation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.codonor.common.id.Ids;
import org.codonor.common.id.Refs;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.obligation.Registered.Known;
import org.codonor.contributions.obligation.Registered.Mark;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Shows what is owed, and takes what people say of it. */
@Path("/v1/programmes/{programme}/obligations")
class ObligationResource {
    @Inject
    Register register;

    @Inject
    Registered registered;

    @Inject
    Programmes programmes;

    @Inject
    Organisations organisations;

    @Inject
    Standing standing;

    @Inject
    Act act;

    @Inject
    Tags tags;

    @Inject
    Cursors cursors;

    record NewObligation(
            @Nullable String ref, String kind, String title, String owner, List<String> owedTo, LocalDate dueOn) {}

    record ObligationFulfilled(String evidence, @Nullable LocalDate doneOn) {}

    record ObligationWaived(String reason) {}

    @GET
    @Transactional
    public Page<ObligationView> listObligations(
            @PathParam("programme") String programme, @BeanParam WantedParameters wanted) {
        List<Duty> duties = standing.wanted(programme, wanted.wanted());
        return cursors.page((after, limit) -> after(duties, after, limit), ObligationResource::key)
                .map(duty -> standing.view(programme, duty));
    }

    @POST
    @Change
    public Response registerObligation(@PathParam("programme") String programme, NewObligation wanted) {
        programmes.get(programme);
        organisations.check(programme, wanted.owner(), wanted.owedTo());
        String ref = Refs.choose(
                wanted.ref(),
                "OB-",
                registered.all(programme).size(),
                taken -> register.isTaken(programme, taken)
                        || registered.holder(programme, taken).isPresent());
        UUID id = Ids.next();
        var known = new Known(
                1,
                ref,
                wanted.kind(),
                wanted.title(),
                wanted.owner(),
                wanted.owedTo(),
                wanted.dueOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                false);
        registered.put(programme, Registered.PEOPLE, id, known, act.at());
        ObligationView view = standing.view(programme, find(programme, ref));
        act.record(Entry.of("obligation", view.id(), ref).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public ObligationView getObligation(@PathParam("programme") String programme, @PathParam("id") String id) {
        programmes.get(programme);
        return standing.view(programme, find(programme, id));
    }

    @POST
    @Path("{id}/fulfil")
    @Change
    public ObligationView fulfilObligation(
            @PathParam("programme") String programme, @PathParam("id") String id, ObligationFulfilled done) {
        Duty duty = find(programme, id);
        if (!standing.mayFulfil(duty)) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("Another party owes it.");
        }
        LocalDate on = done.doneOn() == null ? act.today() : done.doneOn();
        if (on.isAfter(act.today())) {
            throw Refused.because(CommonProblem.RULE)
                    .error("/doneOn", "future", "It is done today or was done before.");
        }
        return marked(programme, duty, new Mark(duty.ref(), on, done.evidence(), null));
    }

    @POST
    @Path("{id}/waive")
    @Change
    public ObligationView waiveObligation(
            @PathParam("programme") String programme, @PathParam("id") String id, ObligationWaived waived) {
        Duty duty = find(programme, id);
        if (!standing.mayWaive(duty)) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("It is not owed to your donor.");
        }
        return marked(programme, duty, new Mark(duty.ref(), null, null, waived.reason()));
    }

    private ObligationView marked(String programme, Duty duty, Mark mark) {
        ObligationView before = standing.view(programme, duty);
        tags.check(before);
        if (duty.followed() || !before.state().isPending()) {
            throw Refused.wrongState(before.state(), before.allowedActions())
                    .detail(
                            duty.followed()
                                    ? "What it follows from says when it is done."
                                    : "It was done or waived already.");
        }
        registered.mark(programme, duty, mark, act.caller().subject(), act.at());
        ObligationView after = standing.view(programme, find(programme, duty.ref()));
        act.record(Entry.of("obligation", after.id(), duty.ref())
                .because(mark.waiver())
                .before(before)
                .after(after));
        return after;
    }

    private Duty find(String programme, String idOrRef) {
        return register.find(programme, idOrRef).orElseThrow(Refused::notFound);
    }

    private static List<Duty> after(List<Duty> sorted, @Nullable String key, int limit) {
        return sorted.stream()
                .filter(duty -> key == null || key(duty).compareTo(key) > 0)
                .limit(limit)
                .toList();
    }

    private static String key(Duty duty) {
        return duty.dueOn() + "/" + duty.ref();
    }
}

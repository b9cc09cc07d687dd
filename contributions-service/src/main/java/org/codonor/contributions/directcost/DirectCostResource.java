package org.codonor.contributions.directcost;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.money.Money;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.directcost.DirectCostView.Part;
import org.codonor.contributions.directcost.DirectCostView.State;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The direct costs of a programme. */
@Path("/v1/programmes/{programme}/direct-costs")
class DirectCostResource {
    @Inject
    Programmes programmes;

    @Inject
    DirectCosts costs;

    @Inject
    BookDirectCost booking;

    @Inject
    Contributions contributions;

    @Inject
    Act act;

    @Inject
    Tags tags;

    @Inject
    Cursors cursors;

    @Inject
    CurrentCaller current;

    record ReversalReason(String reason) {}

    @GET
    public Page<DirectCostView> listDirectCosts(
            @PathParam("programme") String programme, @QueryParam("line") @Nullable String line) {
        programmes.get(programme);
        return cursors.page((after, limit) -> costs.page(programme, line, after, limit), DirectCosts::key)
                .map(this::view);
    }

    @POST
    @Change
    public Response recordDirectCost(@PathParam("programme") String programme, NewDirectCost wanted) {
        programmes.get(programme);
        DirectCostView view = view(booking.book(wanted));
        act.record(Entry.of("direct-cost", view.id(), view.ref()).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    public DirectCostView getDirectCost(@PathParam("programme") String programme, @PathParam("id") String id) {
        return view(find(programme, id));
    }

    @POST
    @Path("{id}/reverse")
    @Change
    public DirectCostView reverseDirectCost(
            @PathParam("programme") String programme, @PathParam("id") String id, ReversalReason why) {
        DirectCost cost = find(programme, id);
        DirectCostView before = view(cost);
        tags.check(before);
        if (cost.isReversed()) {
            throw Refused.wrongState(before.state(), before.allowedActions()).detail("It is reversed already.");
        }
        booking.reverse(cost, why.reason());
        DirectCostView after = view(find(programme, id));
        act.record(Entry.of("direct-cost", cost.id(), cost.ref())
                .because(why.reason())
                .before(before)
                .after(after));
        return after;
    }

    private DirectCost find(String programme, String id) {
        return costs.find(programmes.get(programme).code(), id).orElseThrow(Refused::notFound);
    }

    private DirectCostView view(DirectCost cost) {
        var currency = programmes.get(cost.programme()).currency();
        String transactions = "/v1/programmes/" + cost.programme() + "/transactions/";
        List<Part> parts = booking.moves(cost).stream()
                .map(move -> new Part(move.contribution(), donor(cost.programme(), move.contribution()), move.amount()))
                .toList();
        boolean mayReverse = !cost.isReversed() && current.caller().is(Role.LEAD_FINANCE);
        return new DirectCostView(
                cost.id(),
                cost.ref(),
                cost.self(),
                cost.line(),
                cost.valueDate(),
                Money.of(cost.amount(), currency),
                cost.text(),
                cost.bankRef(),
                cost.quarter(),
                cost.basis(),
                Quarter.of(cost.valueDate()),
                parts,
                cost.isReversed() ? State.REVERSED : State.BOOKED,
                transactions + cost.transaction(),
                cost.isReversed() ? transactions + cost.reversedBy() : null,
                cost.reversalReason(),
                cost.recordedAt(),
                cost.recordedBy(),
                mayReverse ? List.of("reverse") : List.of(),
                cost.recordedAt());
    }

    private String donor(String programme, String contribution) {
        return contributions
                .find(programme, contribution)
                .map(Contribution::donor)
                .orElse("");
    }
}

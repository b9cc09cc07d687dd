package org.codonor.contributions.contribution;

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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.id.Refs;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Stocks;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Pledges, changes and shows contributions. */
@Path("/v1/programmes/{programme}/contributions")
class ContributionResource {
    @Inject
    Contributions contributions;

    @Inject
    ContributionViews views;

    @Inject
    Pledges pledges;

    @Inject
    Stocks stocks;

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
    public Page<ContributionView> listContributions(
            @PathParam("programme") String programme, @QueryParam("donor") @Nullable String donor) {
        programmes.get(programme);
        Map<UUID, Received> received = contributions.received(programme);
        Map<String, BigDecimal> planned = stocks.of(programme, Account.PLANNED);
        return cursors.page((after, limit) -> page(programme, donor, after, limit), Contribution::ref)
                .map(each -> views.of(each, received.getOrDefault(each.id, Received.NOTHING), planned));
    }

    @POST
    @Change
    public Response createContribution(@PathParam("programme") String programme, NewContribution pledge) {
        Donor donor = pledges.check(programme, pledge);
        String ref = Refs.choose(
                pledge.ref(), "CON-", Contribution.count("programme", programme), wished -> isTaken(programme, wished));
        var contribution = new Contribution(
                programme, ref, donor.isLead(), pledge, act.at(), act.caller().subject());
        contribution.persist();
        ContributionView view = views.of(contribution);
        act.record(Entry.of("contribution", contribution.id, ref).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public ContributionView getContribution(@PathParam("programme") String programme, @PathParam("id") String id) {
        return views.of(contributions.find(programme, id).orElseThrow(Refused::notFound));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public ContributionView changeContribution(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode change) {
        Contribution contribution = views.inHand(programme, id);
        ContributionView before = views.of(contribution);
        if (contribution.state != ContributionState.PLEDGED) {
            throw views.wrongState(contribution, "It is a pledge no more; an amendment or a measure changes it.");
        }
        NewContribution changed = patches.apply(contribution.asPledge(), change, NewContribution.class);
        pledges.check(programme, changed);
        contribution.pledge(changed);
        return views.recorded(contribution, before, null);
    }

    private static boolean isTaken(String programme, String ref) {
        return Contribution.count("programme = ?1 and ref = ?2", programme, ref) > 0;
    }

    private static List<Contribution> page(
            String programme, @Nullable String donor, @Nullable String after, int limit) {
        return Contribution.<Contribution>find(
                        "programme = ?1 and (?2 is null or donor = ?2) and ref > ?3 order by ref",
                        programme,
                        donor,
                        after == null ? "" : after)
                .page(0, limit)
                .list();
    }
}

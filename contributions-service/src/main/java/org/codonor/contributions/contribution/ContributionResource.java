package org.codonor.contributions.contribution;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.ledger.Source;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Refs;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Pledges, changes, commits and shows contributions. */
@Path("/v1/programmes/{programme}/contributions")
class ContributionResource {
    private static final List<Verb> OF_A_PLEDGE =
            List.of(new Verb("change", "changeContribution"), new Verb("commit", "commitContribution"));

    @Inject
    Contributions contributions;

    @Inject
    Pledges pledges;

    @Inject
    Programmes programmes;

    @Inject
    Ledger ledger;

    @Inject
    Act act;

    @Inject
    Verbs verbs;

    @Inject
    Cursors cursors;

    @Inject
    Tags tags;

    @Inject
    MergePatch patches;

    @GET
    @Transactional
    public Page<ContributionView> listContributions(
            @PathParam("programme") String programme, @QueryParam("donor") @Nullable String donor) {
        programmes.get(programme);
        Map<UUID, Received> received = contributions.received(programme);
        return cursors.page((after, limit) -> page(programme, donor, after, limit), Contribution::ref)
                .map(each -> view(each, received.getOrDefault(each.id, Received.NOTHING)));
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
        ContributionView view = view(contribution, Received.NOTHING);
        act.record(Entry.of("contribution", contribution.id, ref).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public ContributionView getContribution(@PathParam("programme") String programme, @PathParam("id") String id) {
        return view(contributions.find(programme, id).orElseThrow(Refused::notFound));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public ContributionView changeContribution(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode change)
            throws JsonProcessingException {
        Contribution contribution = pledge(programme, id);
        ContributionView before = view(contribution);
        NewContribution changed = patches.apply(contribution.asPledge(), change, NewContribution.class);
        pledges.check(programme, changed);
        contribution.pledge(changed);
        return recorded(contribution, before);
    }

    @POST
    @Path("{id}/commit")
    @Change
    public ContributionView commitContribution(@PathParam("programme") String programme, @PathParam("id") String id) {
        Contribution contribution = pledge(programme, id);
        ContributionView before = view(contribution);
        if (!pledges.isFounded(contribution, act.today())) {
            throw Refused.because(CommonProblem.WRONG_STATE)
                    .rule("R06")
                    .detail(
                            contribution.isInternal()
                                    ? "The lead donor's own contribution needs its approval first."
                                    : "The arrangement that it stands on is not in force.");
        }
        pledges.check(programme, contribution.asPledge());
        contribution.commit(act.at());
        post(contribution, before);
        return recorded(contribution, before);
    }

    private void post(Contribution contribution, ContributionView pledge) {
        var moves = new ArrayList<Move>();
        moves.add(Move.of(
                Event.CONTRIBUTION,
                Account.PROMISED,
                Account.COMMITTED_IN,
                contribution.ref,
                pledge.indicative(),
                contribution.effectiveFrom));
        if (!contribution.internal) {
            moves.add(Move.of(
                    Event.INSTALMENT,
                    Account.PROMISED,
                    Account.RECEIVABLE,
                    contribution.ref,
                    pledge.indicative(),
                    contribution.effectiveFrom));
        }
        ledger.post(Posting.of(Source.own("CONTRIBUTION", contribution.id, contribution.self()), moves));
    }

    /** The pledge that the caller looked at; refused when it is none any more (409) or has changed (412). */
    private Contribution pledge(String programme, String id) {
        Contribution contribution = contributions.find(programme, id).orElseThrow(Refused::notFound);
        tags.check(view(contribution));
        if (contribution.state != ContributionState.PLEDGED) {
            throw Refused.because(CommonProblem.WRONG_STATE)
                    .detail("It is a pledge no more.")
                    .with("state", contribution.state)
                    .with("allowedActions", List.of());
        }
        return contribution;
    }

    private ContributionView recorded(Contribution contribution, ContributionView before) {
        ContributionView after = view(contribution);
        act.record(Entry.of("contribution", contribution.id, contribution.ref)
                .before(before)
                .after(after));
        return after;
    }

    private ContributionView view(Contribution contribution) {
        return view(
                contribution,
                contributions.received(contribution.programme).getOrDefault(contribution.id, Received.NOTHING));
    }

    private ContributionView view(Contribution contribution, Received received) {
        List<String> allowed = verbs.allowed(contribution.state == ContributionState.PLEDGED ? OF_A_PLEDGE : List.of());
        return ContributionView.of(contribution, received, contributions.available(contribution, received), allowed);
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

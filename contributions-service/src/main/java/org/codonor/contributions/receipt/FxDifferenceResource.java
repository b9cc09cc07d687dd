package org.codonor.contributions.receipt;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.arrangement.Arrangements;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Signature;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Shows what exchange rates did to receipts, and decides who carries it (R18). */
@Path("/v1/programmes/{programme}/fx-differences")
class FxDifferenceResource {
    private static final List<Verb> OF_AN_OPEN_ONE = List.of(new Verb("treat", "treatFxDifference"));

    private static final int USUAL_TOP_UP_DAYS = 30;

    @Inject
    Arrangements arrangements;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Verbs verbs;

    @Inject
    Cursors cursors;

    @Inject
    Tags tags;

    record Treatment(
            FxTreatment treatment,
            @Nullable LocalDate dueOn,
            @Nullable String reason) {}

    record FxDifferenceView(
            UUID id,
            String ref,
            String self,
            String receipt,
            String contribution,
            String donor,
            Money indicative,
            Money booked,
            Money difference,
            Quarter quarter,
            String state,
            @Nullable FxTreatment treatment,
            @Nullable LocalDate topUpDueOn,
            @Nullable String reason,
            @Nullable Instant treatedAt,
            Caller.@Nullable Actor treatedBy,
            List<String> allowedActions,
            Instant createdAt) {}

    @GET
    @Transactional
    public Page<FxDifferenceView> listFxDifferences(
            @PathParam("programme") String programme, @QueryParam("state") @Nullable String state) {
        Currency currency = programmes.get(programme).currency();
        return cursors.page((after, limit) -> page(programme, state, after, limit), each -> each.id.toString())
                .map(each -> view(each, currency));
    }

    @GET
    @Path("{id}")
    @Transactional
    public FxDifferenceView getFxDifference(@PathParam("programme") String programme, @PathParam("id") String id) {
        return view(find(programme, id), programmes.get(programme).currency());
    }

    @POST
    @Path("{id}/treat")
    @Change
    public FxDifferenceView treatFxDifference(
            @PathParam("programme") String programme, @PathParam("id") String id, Treatment wanted) {
        Currency currency = programmes.get(programme).currency();
        FxDifference difference = find(programme, id);
        FxDifferenceView before = view(difference, currency);
        tags.check(before);
        if (!difference.isToDecide()) {
            throw Refused.wrongState(difference.state(), List.of())
                    .rule("R18")
                    .detail("There is nothing left to decide.");
        }
        new TreatmentRule(difference.difference, donorCarries(difference))
                .violation(wanted.treatment(), wanted.dueOn(), act.today())
                .ifPresent(found -> {
                    throw Refused.byRule(Objects.requireNonNull(found.rule()), "This treatment does not fit.")
                            .errors(List.of(found))
                            .with("difference", before.difference());
                });
        difference.treat(wanted.treatment(), wanted.reason(), dueOn(wanted), act.at(), Signature.of(act.actor()));
        FxDifferenceView after = view(difference, currency);
        act.record(Entry.of("fx-difference", difference.id, difference.ref)
                .because(wanted.reason())
                .before(before)
                .after(after));
        return after;
    }

    /** R19: whether the arrangement says so on the receipt's day. */
    private boolean donorCarries(FxDifference difference) {
        return Optional.ofNullable(difference.receipt.contribution.arrangement())
                .flatMap(ref -> arrangements.find(difference.programme, ref))
                .map(arrangement ->
                        arrangement.terms(difference.receipt.valueDate).fxRule())
                .filter("DONOR"::equals)
                .isPresent();
    }

    private @Nullable LocalDate dueOn(Treatment wanted) {
        if (wanted.treatment() != FxTreatment.TOP_UP_REQUEST) {
            return null;
        }
        return wanted.dueOn() == null ? act.today().plusDays(USUAL_TOP_UP_DAYS) : wanted.dueOn();
    }

    private static FxDifference find(String programme, String id) {
        var found = Ids.looksLikeId(id)
                ? FxDifference.<FxDifference>find("programme = ?1 and id = ?2", programme, UUID.fromString(id))
                : FxDifference.<FxDifference>find("programme = ?1 and ref = ?2", programme, id);
        return found.firstResultOptional().orElseThrow(Refused::notFound);
    }

    private FxDifferenceView view(FxDifference each, Currency currency) {
        Receipt receipt = each.receipt;
        return new FxDifferenceView(
                each.id,
                each.ref,
                each.self(),
                receipt.self(),
                receipt.contribution.ref(),
                receipt.donor,
                receipt.indicative(currency),
                receipt.booked(currency),
                Money.of(each.difference, currency),
                Quarter.parse(receipt.quarter),
                each.state(),
                each.treatment,
                each.topUpDueOn,
                each.reason,
                each.treatedAt,
                each.treatedBy == null ? null : each.treatedBy.actor(),
                verbs.allowed(each.isToDecide() ? OF_AN_OPEN_ONE : List.of()),
                receipt.recordedAt);
    }

    private static List<FxDifference> page(
            String programme, @Nullable String state, @Nullable String after, int limit) {
        String filter = state == null
                ? "programme = ?1"
                : state.equals("UNTREATED")
                        ? FxDifference.UNTREATED
                        : "programme = ?1 and treatment is not null and receipt.reversedBy is null";
        return FxDifference.<FxDifference>find(
                        filter + " and id > ?2 order by id",
                        programme,
                        after == null ? new UUID(0, 0) : UUID.fromString(after))
                .page(0, limit)
                .list();
    }
}

package org.codonor.contributions.receipt;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.receipt.Receipt.Origin;
import org.jspecify.annotations.Nullable;

/** Records, reverses and shows money from donors. */
@Path("/v1/programmes/{programme}/receipts")
class ReceiptResource {
    @Inject
    Receipts receipts;

    @Inject
    RecordReceipt recording;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @Inject
    Tags tags;

    record ReversalReason(String reason) {}

    @GET
    @Transactional
    public Page<ReceiptView> listReceipts(
            @PathParam("programme") String programme,
            @QueryParam("contribution") @Nullable String contribution,
            @QueryParam("internal") @Nullable Boolean internal) {
        programmes.get(programme);
        var listing = new Listing<Receipt>(programme, receipt -> receipt.id, "-valueDate")
                .where("contribution.ref", contribution)
                .where("internal", internal)
                .sortable("valueDate", receipt -> receipt.valueDate, LocalDate::parse)
                .sortable("ref", receipt -> receipt.ref, ref -> ref);
        Page<Receipt> page = cursors.page(
                listing,
                (query, values, most) ->
                        Receipt.<Receipt>find(query, values).page(0, most).list());
        return new Page<>(receipts.views(programme, page.items()), page.next());
    }

    @POST
    @Change
    public Response recordReceipt(@PathParam("programme") String programme, NewReceipt wanted) {
        Contribution contribution = recording.payable(wanted.contribution());
        var valuation = new Valuation(
                wanted.amount(),
                wanted.rate(),
                contribution.indicativeRate(),
                programmes.get(programme).currency());
        check(contribution, wanted, valuation);
        var origin = new Origin(
                wanted.ref(), wanted.valueDate(), wanted.instalment(), wanted.rateSource(), wanted.bankRef(), null);
        Receipt receipt = recording.book(contribution, origin, valuation);
        ReceiptView view = receipts.view(receipt);
        act.record(Entry.of("receipt", receipt.id, receipt.ref).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public ReceiptView getReceipt(@PathParam("programme") String programme, @PathParam("id") String id) {
        return receipts.view(receipts.find(programme, id).orElseThrow(Refused::notFound));
    }

    @POST
    @Path("{id}/reverse")
    @Change
    public ReceiptView reverseReceipt(
            @PathParam("programme") String programme, @PathParam("id") String id, ReversalReason reversal) {
        Receipt receipt = receipts.find(programme, id).orElseThrow(Refused::notFound);
        ReceiptView before = receipts.view(receipt);
        tags.check(before);
        if (receipt.isReversed()) {
            throw Refused.wrongState(before.state(), List.of()).detail("It has been reversed already.");
        }
        recording.takeBack(receipt, programmes.get(programme).currency(), reversal.reason());
        ReceiptView after = receipts.view(receipt);
        act.record(Entry.of("receipt", receipt.id, receipt.ref)
                .because(reversal.reason())
                .before(before)
                .after(after));
        return after;
    }

    private void check(Contribution contribution, NewReceipt wanted, Valuation valuation) {
        var refused = Refused.because(CommonProblem.RULE).detail("The receipt cannot be booked like this.");
        if (contribution.isInternal()) {
            throw refused.error(
                    "/contribution",
                    "R21",
                    "internal",
                    "The lead donor's own money is released: use internal-releases.");
        }
        refused.errors(valuation.violations(contribution.currency(), wanted.rateSource()));
        Integer named = wanted.instalment();
        if (named != null
                && contribution.plan(act.today()).stream()
                        .noneMatch(planned -> planned.no() == named && !planned.isCancelled())) {
            refused.error("/instalment", "unknown", "The contribution has no such instalment that is not cancelled.");
        }
        if (refused.hasErrors()) {
            throw refused;
        }
        refuseSecond(contribution, wanted.bankRef());
    }

    /** R20: one bank reference of a donor is one receipt. */
    private static void refuseSecond(Contribution contribution, String bankRef) {
        Receipt.<Receipt>find(
                        "programme = ?1 and donor = ?2 and bankRef = ?3 and reversedBy is null",
                        contribution.programme(),
                        contribution.donor(),
                        bankRef)
                .firstResultOptional()
                .ifPresent(first -> {
                    throw Refused.because(CommonProblem.DUPLICATE)
                            .rule("R20")
                            .detail("The donor's bank reference is recorded already.")
                            .with("receipt", first.self());
                });
    }
}

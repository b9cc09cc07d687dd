package org.codonor.contributions.receipt;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.receipt.Receipt.Origin;

/** Releases the lead donor's own money: an internal receipt, never counted as received from co-donors (R21). */
@Path("/v1/programmes/{programme}/internal-releases")
class InternalReleaseResource {
    @Inject
    Receipts receipts;

    @Inject
    RecordReceipt recording;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @POST
    @Change
    public Response recordInternalRelease(@PathParam("programme") String programme, NewInternalRelease wanted) {
        Contribution contribution = recording.payable(wanted.contribution());
        var valuation = new Valuation(
                wanted.amount(),
                wanted.rate(),
                contribution.indicativeRate(),
                programmes.get(programme).currency());
        var refused = Refused.because(CommonProblem.RULE).detail("The release cannot be booked like this.");
        if (!contribution.isInternal()) {
            throw refused.error("/contribution", "R21", "external", "Only the lead donor's own money is released.");
        }
        refused.errors(valuation.violations(contribution.currency(), wanted.rateSource()));
        if (refused.hasErrors()) {
            throw refused;
        }
        var origin = new Origin(wanted.ref(), wanted.valueDate(), null, wanted.rateSource(), null, wanted.note());
        Receipt receipt = recording.book(contribution, origin, valuation);
        ReceiptView view = receipts.view(receipt);
        act.record(Entry.of("receipt", receipt.id, receipt.ref).after(view));
        return Created.at(view.self(), view);
    }
}

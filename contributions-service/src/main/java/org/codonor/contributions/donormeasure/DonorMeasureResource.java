package org.codonor.contributions.donormeasure;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.contribution.ChangeContribution;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Signature;
import org.jspecify.annotations.Nullable;

/** What donors do with their own money: notified and retracted by the donor, acknowledged by the lead donor. */
@Path("/v1/programmes/{programme}/donor-measures")
class DonorMeasureResource {
    @Inject
    DonorMeasures measures;

    @Inject
    NotifyMeasure notifying;

    @Inject
    BudgetNeeds needs;

    @Inject
    Contributions contributions;

    @Inject
    ChangeContribution changing;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @Inject
    Tags tags;

    record Acknowledgement(@Nullable String note) {}

    record MeasureRetraction(String reason) {}

    @GET
    @Transactional
    public Page<MeasureView> listDonorMeasures(
            @PathParam("programme") String programme,
            @QueryParam("donor") @Nullable String donor,
            @QueryParam("kind") @Nullable MeasureKind kind) {
        programmes.get(programme);
        var listing = new Listing<DonorMeasure>(programme, measure -> measure.id, "-id")
                .where("donor", donor)
                .where("kind", kind);
        return cursors.page(
                        listing,
                        (query, values, most) -> DonorMeasure.<DonorMeasure>find(query, values)
                                .page(0, most)
                                .list())
                .map(measures::view);
    }

    @POST
    @Change
    public Response notifyDonorMeasure(@PathParam("programme") String programme, NewMeasure wanted) {
        programmes.get(programme);
        MeasureView view = measures.recorded(notifying.notify(wanted), null, wanted.reason());
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public MeasureView getDonorMeasure(@PathParam("programme") String programme, @PathParam("id") String id) {
        return measures.view(measures.get(programme, id));
    }

    @POST
    @Path("{id}/acknowledge")
    @Change
    public MeasureView acknowledgeDonorMeasure(
            @PathParam("programme") String programme, @PathParam("id") String id, Acknowledgement acknowledgement) {
        DonorMeasure measure = measures.get(programme, id);
        MeasureView before = notified(measure);
        measure.acknowledge(acknowledgement.note(), act.at(), Signature.of(act.actor()));
        return measures.recorded(measure, before, acknowledgement.note());
    }

    @POST
    @Path("{id}/retract")
    @Change
    public MeasureView retractDonorMeasure(
            @PathParam("programme") String programme, @PathParam("id") String id, MeasureRetraction retraction) {
        DonorMeasure measure = measures.get(programme, id);
        if (!act.caller().party().equals(measure.donor)) {
            throw Refused.because(CommonProblem.FORBIDDEN)
                    .rule("R102")
                    .detail("A donor speaks for its own money only.");
        }
        MeasureView before = notified(measure);
        List<Contribution> concerned = measure.contributions.stream()
                .map(ref -> contributions.find(programme, ref).orElseThrow())
                .toList();
        concerned.forEach(each -> changing.takeBack(each, measure.cause(), retraction.reason()));
        measure.retract(retraction.reason(), act.at());
        needs.retract(measure, concerned);
        return measures.recorded(measure, before, retraction.reason());
    }

    /** The measure that the caller looked at; refused once it is acknowledged or retracted (409). */
    private MeasureView notified(DonorMeasure measure) {
        MeasureView view = measures.view(measure);
        tags.check(view);
        if (view.state() != MeasureState.NOTIFIED) {
            throw Refused.wrongState(view.state(), view.allowedActions())
                    .detail("Only a measure that is notified and no more allows that.");
        }
        return view;
    }
}

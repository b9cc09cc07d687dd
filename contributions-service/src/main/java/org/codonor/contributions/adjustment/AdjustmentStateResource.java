package org.codonor.contributions.adjustment;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.contributions.adjustment.Adjustment.Classification;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Adjustments, for the services whose documents follow them (domain 6.5). */
@Path("/internal/v1/programmes/{programme}/adjustments/{ref}")
class AdjustmentStateResource {
    @Inject
    Adjustments adjustments;

    @Inject
    Proposals proposals;

    @Inject
    Programmes programmes;

    record StateOfAdjustment(
            String ref,
            String state,
            AdjustmentType type,
            @Nullable Classification classification,
            NewAdjustment.@Nullable Extension extension) {}

    @GET
    @Transactional
    public StateOfAdjustment getAdjustmentState(
            @PathParam("programme") String programme, @PathParam("ref") String ref) {
        programmes.get(programme);
        Adjustment adjustment = adjustments.get(programme, ref);
        return new StateOfAdjustment(
                adjustment.ref,
                adjustments.isConsulted(adjustment) ? "CONSULTED" : adjustment.state.name(),
                adjustment.type,
                adjustment.classification,
                proposals.of(adjustment).extension());
    }
}

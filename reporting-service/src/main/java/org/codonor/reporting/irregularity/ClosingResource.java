package org.codonor.reporting.irregularity;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.common.change.Act;
import org.jspecify.annotations.Nullable;

/** A case ends with one outcome (R88). */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}/close")
class ClosingResource {
    @Inject
    CaseDesk desk;

    @Inject
    Cases cases;

    @Inject
    Notices notices;

    @Inject
    CaseMoney money;

    @Inject
    Act act;

    /** How it ended, and what was learned. */
    record CaseClosing(
            Outcome outcome, String reason, @Nullable String lessons) {}

    @POST
    public IrregularityCaseView closeIrregularityCase(
            @PathParam("programme") String programme, @PathParam("id") String id, CaseClosing closing) {
        money.refreshClaimOrRefuse(programme, id);
        return desk.act(programme, id, CaseAction.CLOSE, one -> {
            new ClosingRules(one.state, money.totals(one), notices.of(one.id))
                    .check(closing.outcome(), cases.notReady(one));
            one.close(CaseStep.of(CaseState.CLOSED, act.at(), act.actor(), closing.reason())
                    .ending(closing.outcome(), act.today(), closing.lessons()));
        });
    }
}

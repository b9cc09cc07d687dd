package org.codonor.contributions.claim;

import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.claim.Dispositions.Known;
import org.codonor.contributions.programme.Programmes;

/** Takes from the service that keeps the cases where recovered money goes: whole state, and only what is newer. */
@Path("/internal/v1/programmes/{programme}/dispositions/{source}/{id}")
class DispositionFactResource {
    private static final String KEEPER_OF_CASES = "reporting";

    @Inject
    Programmes programmes;

    @Inject
    Dispositions dispositions;

    @Inject
    Changes changes;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    @PUT
    public void putDisposition(
            @PathParam("programme") String programme,
            @PathParam("source") String source,
            @PathParam("id") UUID id,
            Known known) {
        if (!source.equals(KEEPER_OF_CASES) || !current.caller().party().equals(source)) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("Who keeps the cases tells of them.");
        }
        programmes.get(programme);
        changes.runUnlessIdle(programme, "putDisposition", () -> {
            boolean stored = dispositions.put(programme, source, id, known, act.at());
            if (stored) {
                act.record(Entry.of("claim-disposition", id, known.claimRef()).with("fact", known));
            }
            return stored;
        });
    }
}

package org.codonor.contributions.obligation;

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
import org.codonor.contributions.obligation.Registered.Known;
import org.codonor.contributions.programme.Programmes;

/** Takes the duties that other services know: whole state, and only what is newer. */
@Path("/internal/v1/programmes/{programme}/obligations/{source}/{id}")
class ObligationFactResource {
    @Inject
    Programmes programmes;

    @Inject
    Register register;

    @Inject
    Registered registered;

    @Inject
    Changes changes;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    @PUT
    public void putObligation(
            @PathParam("programme") String programme,
            @PathParam("source") String source,
            @PathParam("id") UUID id,
            Known duty) {
        if (!current.caller().party().equals(source)) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("A service tells of its own duties only.");
        }
        programmes.get(programme);
        changes.runUnlessIdle(programme, "putObligation", () -> store(programme, source, id, duty));
    }

    private boolean store(String programme, String source, UUID id, Known duty) {
        if (registered.version(programme, source, id).orElse(0L) >= duty.version()) {
            return false;
        }
        boolean another = registered
                .holder(programme, duty.ref())
                .map(holder -> !holder.equals(id))
                .orElseGet(() -> register.isTaken(programme, duty.ref()));
        if (another) {
            throw Refused.because(CommonProblem.RULE).error("/ref", "duplicate", "Another duty has this reference.");
        }
        boolean stored = registered.put(programme, source, id, duty, act.at());
        act.record(Entry.of("obligation", ObligationView.id(programme, duty.ref()), duty.ref())
                .with("fact", duty));
        return stored;
    }
}

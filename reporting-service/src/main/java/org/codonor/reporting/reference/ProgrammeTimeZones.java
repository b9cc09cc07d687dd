package org.codonor.reporting.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/**
 * Where each programme keeps its calendar, as contributions-service knows it; while that is silent, as it was last
 * frozen here, so that a process that has just begun serves what is closed.
 */
@ApplicationScoped
class ProgrammeTimeZones implements TimeZones {
    @Inject
    Programmes programmes;

    @Inject
    LastKnown lastKnown;

    @Override
    public ZoneId of(String programme) {
        return ZoneId.of(known(programme).timeZone());
    }

    private Snapshot known(String programme) {
        try {
            return programmes.of(programme);
        } catch (Refused silence) {
            if (silence.type() != CommonProblem.UNAVAILABLE) {
                throw silence;
            }
            return lastKnown.programme(programme).orElseThrow(() -> silence);
        }
    }
}

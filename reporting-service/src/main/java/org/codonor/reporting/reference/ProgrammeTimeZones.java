package org.codonor.reporting.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.codonor.common.clock.TimeZones;

/**
 * Where each programme keeps its calendar, as contributions-service knows it; while that is silent, as it was last
 * frozen here, so that a process that has just begun serves what is closed.
 */
@ApplicationScoped
class ProgrammeTimeZones implements TimeZones {
    @Inject
    Programmes programmes;

    @Override
    public ZoneId of(String programme) {
        return ZoneId.of(programmes.nowOrLastKnown(programme).timeZone());
    }
}

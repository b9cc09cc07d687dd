package org.codonor.reporting.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.codonor.common.clock.TimeZones;

/** Where each programme keeps its calendar, as contributions-service knows it. */
@ApplicationScoped
class ProgrammeTimeZones implements TimeZones {
    @Inject
    Programmes programmes;

    @Override
    public ZoneId of(String programme) {
        return ZoneId.of(programmes.of(programme).timeZone());
    }
}

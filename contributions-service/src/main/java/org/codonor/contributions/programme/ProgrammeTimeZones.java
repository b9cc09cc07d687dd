package org.codonor.contributions.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.codonor.common.clock.TimeZones;

/** Where each programme keeps its calendar. */
@ApplicationScoped
class ProgrammeTimeZones implements TimeZones {
    @Override
    public ZoneId of(String programme) {
        return ZoneOffset.UTC;
    }
}

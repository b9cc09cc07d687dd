package org.codonor.partners.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.codonor.common.clock.TimeZones;

/** Where each programme keeps its calendar, as the service that keeps programmes once said. */
@ApplicationScoped
class ProgrammeZones implements TimeZones {
    @Inject
    KnownZones known;

    @Inject
    References references;

    @Override
    public ZoneId of(String programme) {
        return known.of(programme)
                .orElseGet(() -> ZoneId.of(references.of(programme).timeZone()));
    }
}

package org.codonor.reporting.quarter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.codonor.reporting.reference.LastKnown;
import org.codonor.reporting.reference.Snapshot;

/** A programme as its newest quarter package has it. */
@ApplicationScoped
class PackagedProgrammes implements LastKnown {
    @Inject
    QuarterRows quarters;

    @Override
    public Optional<Snapshot> programme(String programme) {
        return quarters.programmeOfNewest(programme);
    }
}

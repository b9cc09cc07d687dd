package org.codonor.reporting.reference;

import java.util.Optional;

/** What this service keeps of a programme itself, for when nobody else can tell. */
public interface LastKnown {
    /** As it was when it was last frozen here; none when nothing of it is. */
    Optional<Snapshot> programme(String programme);
}

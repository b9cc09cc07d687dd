package org.codonor.common.clock;

import java.time.ZoneId;

/** Where a programme keeps its calendar; each service knows it in its own way. */
public interface TimeZones {
    /** The programme's time zone; refused (404) when there is no such programme. */
    ZoneId of(String programme);
}

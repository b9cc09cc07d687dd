package org.codonor.common.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The time a programme lives in: real time, unless a development clock was set for it. Instants have microseconds. */
@ApplicationScoped
public class ProgrammeClock {
    @Inject
    TimeZones zones;

    @Inject
    DevelopmentClocks offsets;

    private final Clock clock = Clock.systemUTC();

    public Instant now(String programme) {
        return clock.instant().plus(offsets.of(programme)).truncatedTo(ChronoUnit.MICROS);
    }

    /** The date in the programme's time zone. */
    public LocalDate today(String programme) {
        return dateOf(programme, now(programme));
    }

    public LocalDate dateOf(String programme, Instant instant) {
        return LocalDate.ofInstant(instant, zones.of(programme));
    }
}

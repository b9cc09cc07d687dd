package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.problem.Refused;

/** Days as cases need them: also while no other service answers, for a suspicion waits for nobody (R79). */
@ApplicationScoped
class Days {
    @Inject
    ProgrammeClock clock;

    /** Today in the programme's time zone; in UTC while nobody can tell where the programme lives. */
    LocalDate today(String programme) {
        try {
            return clock.today(programme);
        } catch (Refused unknown) {
            return LocalDate.ofInstant(clock.now(programme), ZoneOffset.UTC);
        }
    }
}

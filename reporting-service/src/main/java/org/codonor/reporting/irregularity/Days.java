package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.CountedDay;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/** Days as cases need them: also while no other service answers, for a suspicion waits for nobody (R79). */
@ApplicationScoped
class Days {
    @Inject
    ProgrammeClock clock;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    /** Today in the programme's time zone; in UTC while nobody can tell where the programme lives. */
    LocalDate today(String programme) {
        try {
            return clock.today(programme);
        } catch (Refused unknown) {
            return LocalDate.ofInstant(clock.now(programme), ZoneOffset.UTC);
        }
    }

    /** So many working days later by the programme's calendar; null while nobody can tell. */
    @Nullable
    LocalDate workingDaysAfter(String programme, LocalDate from, int count) {
        return reader.ask(() -> ledger.workingDays(programme, from, count)) instanceof Answer.Told<CountedDay> told
                ? told.value().date()
                : null;
    }
}

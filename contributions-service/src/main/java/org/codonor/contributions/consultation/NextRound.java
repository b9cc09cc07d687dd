package org.codonor.contributions.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.calendar.WorkingDays;

/** Whom a consultation that is opened today would ask, and until when at the soonest (R34, R35). */
@ApplicationScoped
public class NextRound {
    @Inject
    Donors donors;

    @Inject
    WorkingDays workingDays;

    @Inject
    ProgrammeClock clock;

    /** The donors, their working days, and the soonest last day for answers. */
    public record Expected(List<String> donors, int days, LocalDate earliest) {}

    public Expected of(String programme) {
        List<Donors.Active> active = donors.active(programme);
        int days = active.stream().mapToInt(Donors.Active::days).max().orElse(Donors.USUAL_DAYS);
        LocalDate earliest = workingDays.calendar(programme).after(clock.today(programme), days);
        return new Expected(active.stream().map(Donors.Active::donor).toList(), days, earliest);
    }
}

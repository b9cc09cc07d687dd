package org.codonor.contributions.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether on each day of a time at least one of some contributions may be used (R45). */
public record Coverage(List<Contribution> contributions, LocalDate from, LocalDate to) {
    /** The first day on which none of them may be used. */
    public Optional<LocalDate> gap() {
        LocalDate day = from;
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Contribution each : contributions) {
                @Nullable LocalDate last = each.availableUntil(day);
                if (last != null) {
                    day = last.plusDays(1);
                    moved = true;
                }
            }
        }
        return day.isAfter(to) ? Optional.empty() : Optional.of(day);
    }
}

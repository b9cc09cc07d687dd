package org.codonor.partners.agreement;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.jspecify.annotations.Nullable;

/**
 * 6.5: another end takes effect while the agreement lasts, or on the day after; later it would have ended, and come alive
 * again or have been paid under meanwhile.
 *
 * @param endsOn when the agreement ends without it
 */
record EffectRule(LocalDate endsOn) {
    static EffectRule of(AgreementNow now) {
        return new EffectRule(now.foreseen().endsOn());
    }

    List<Violation> violations(@Nullable LocalDate newEnd, @Nullable LocalDate effectiveFrom) {
        if (newEnd == null || effectiveFrom == null) {
            return List.of();
        }
        LocalDate first = newEnd.isBefore(endsOn) ? newEnd : endsOn;
        return effectiveFrom.isAfter(first.plusDays(1))
                ? List.of(new Violation("/effectiveFrom", "after-end", "By then it has ended, on " + first + "."))
                : List.of();
    }
}

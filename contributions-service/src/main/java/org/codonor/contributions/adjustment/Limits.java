package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.arrangement.Arrangements;
import org.codonor.contributions.arrangement.Terms;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Above which percentages an adjustment is major: what the signed arrangements say, the strictest of them, or what is
 * usual.
 */
@ApplicationScoped
class Limits {
    private static final BigDecimal USUAL_REALLOCATION_PCT = BigDecimal.TEN;
    private static final BigDecimal USUAL_CEILING_PCT = BigDecimal.valueOf(5);

    @Inject
    Arrangements arrangements;

    @Inject
    ProgrammeClock clock;

    @ConfigProperty(name = "codonor.extension-notice-days", defaultValue = "30")
    int extensionNoticeDays;

    BigDecimal reallocationPct(String programme) {
        return strictest(Terms::reallocationPct, programme, USUAL_REALLOCATION_PCT);
    }

    BigDecimal ceilingPct(String programme) {
        return strictest(Terms::ceilingPct, programme, USUAL_CEILING_PCT);
    }

    /** R40: so many days before an agreement's end an extension is still asked for in time. */
    int extensionNoticeDays() {
        return extensionNoticeDays;
    }

    private BigDecimal strictest(Function<Terms, @Nullable String> term, String programme, BigDecimal usual) {
        LocalDate today = clock.today(programme);
        return arrangements.all(programme).stream()
                .filter(arrangement -> arrangement.binds(today))
                .map(arrangement -> term.apply(arrangement.terms(today)))
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .min(Comparator.naturalOrder())
                .orElse(usual);
    }
}

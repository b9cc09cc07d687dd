package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a committed contribution from a day on.
 *
 * @param amount what is committed more, or less, in its own currency
 * @param earmark the new one, when it changes; see {@code earmarkLifted}
 * @param earmarkLifted true when it is restricted no more
 */
public record NewDelta(
        LocalDate effectiveFrom,
        Cause cause,
        BigDecimal amount,
        @Nullable Standing standing,
        List<InstalmentStep> steps,
        @Nullable Earmark earmark,
        boolean earmarkLifted,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableTo) {
    public static NewDelta of(LocalDate effectiveFrom, Cause cause) {
        return new NewDelta(effectiveFrom, cause, BigDecimal.ZERO, null, List.of(), null, false, null, null);
    }

    static NewDelta of(Delta delta) {
        return new NewDelta(
                delta.effectiveFrom,
                delta.cause,
                delta.amount,
                delta.standing,
                List.copyOf(delta.steps),
                delta.earmark,
                delta.earmarkLifted,
                delta.availableFrom,
                delta.availableTo);
    }

    public NewDelta by(BigDecimal change) {
        return new NewDelta(
                effectiveFrom, cause, change, standing, steps, earmark, earmarkLifted, availableFrom, availableTo);
    }

    public NewDelta to(Standing how) {
        return new NewDelta(
                effectiveFrom, cause, amount, how, steps, earmark, earmarkLifted, availableFrom, availableTo);
    }

    public NewDelta plan(List<InstalmentStep> planSteps) {
        return new NewDelta(
                effectiveFrom,
                cause,
                amount,
                standing,
                List.copyOf(planSteps),
                earmark,
                earmarkLifted,
                availableFrom,
                availableTo);
    }

    public NewDelta earmarked(@Nullable Earmark to, boolean lifted) {
        return new NewDelta(effectiveFrom, cause, amount, standing, steps, to, lifted, availableFrom, availableTo);
    }

    public NewDelta available(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new NewDelta(effectiveFrom, cause, amount, standing, steps, earmark, earmarkLifted, from, to);
    }
}

package org.codonor.reporting.result;

import org.jspecify.annotations.Nullable;

/**
 * A result for the people of one sex and age band.
 *
 * @param value of any indicator but a ratio, which has a numerator and a denominator instead
 */
public record Part(
        @Nullable Sex sex,
        @Nullable String ageBand,
        @Nullable Quantity value,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator) {
    /** Whom it is about. */
    record Whom(@Nullable Sex sex, @Nullable String ageBand) {}

    Whom whom() {
        return new Whom(sex, ageBand);
    }
}

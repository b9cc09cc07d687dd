package org.codonor.reporting.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a report says of an indicator for one agreement and period. */
record Told(
        UUID indicator,
        String agreement,
        String partner,
        String period,
        NewResult.Status status,
        @Nullable Quantity value,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        List<Part> disaggregation,
        @Nullable String comment,
        String report,
        int version,
        boolean accepted,
        Instant recordedAt) {
    boolean isMeasured() {
        return status == NewResult.Status.REPORTED;
    }

    int year() {
        return Integer.parseInt(period.substring(0, 4));
    }

    Aggregation.Numbers numbers() {
        return new Aggregation.Numbers(period, agreement, value, numerator, denominator);
    }

    Aggregation.Numbers numbers(Part part) {
        return new Aggregation.Numbers(period, agreement, part.value(), part.numerator(), part.denominator());
    }
}

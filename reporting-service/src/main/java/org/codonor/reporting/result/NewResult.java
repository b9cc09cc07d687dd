package org.codonor.reporting.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of an indicator: a measurement, or that there is none and why.
 *
 * @param period of the measurement; the report's own when absent, an earlier one in a correction
 */
public record NewResult(
        String indicator,
        @Nullable String period,
        Status status,
        @Nullable Quantity value,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable List<Part> disaggregation,
        @Nullable String comment) {
    /** Not reported is not zero. */
    public enum Status {
        REPORTED,
        NOT_REPORTED
    }

    public NewResult {
        disaggregation = disaggregation == null ? List.of() : disaggregation;
    }

    boolean isMeasured() {
        return status == Status.REPORTED;
    }

    public String ofPeriod(String reported) {
        return period == null ? reported : period;
    }
}

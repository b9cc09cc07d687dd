package org.codonor.reporting.forecast;

import java.time.Instant;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A version of a forecast, and which report made it. */
public record ForecastView(
        String agreement,
        String partner,
        ForecastKind kind,
        @Nullable String line,
        Quarter quarter,
        int version,
        Money amount,
        String report,
        Instant recordedAt) {
    String key() {
        return "%s/%s/%s/%s/%06d".formatted(quarter, agreement, kind, line == null ? "" : line, version);
    }
}

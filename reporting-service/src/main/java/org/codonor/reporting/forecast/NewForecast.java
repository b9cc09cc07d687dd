package org.codonor.reporting.forecast;

import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** What a partner expects for a coming quarter; zero takes an earlier forecast back. */
public record NewForecast(ForecastKind kind, @Nullable String line, Quarter quarter, Money amount) {
    /** What it is a forecast of. */
    Cell cell() {
        return new Cell(kind, line == null ? "" : line, quarter);
    }

    /** The forecasts of one cell are versions of each other. */
    record Cell(ForecastKind kind, String line, Quarter quarter) {}
}

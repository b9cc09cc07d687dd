package org.codonor.reporting.forecast;

import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;

/** The forecasts that a report makes, as they are kept with it. */
public record ForecastList(List<NewForecast> forecasts) {
    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<ForecastList> {
        public Column() {
            super(ForecastList.class);
        }
    }
}

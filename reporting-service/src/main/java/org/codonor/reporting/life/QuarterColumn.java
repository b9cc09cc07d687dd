package org.codonor.reporting.life;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A quarter in a column, as it is written on the wire. */
@Converter(autoApply = true)
class QuarterColumn implements AttributeConverter<Quarter, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Quarter quarter) {
        return quarter == null ? null : quarter.toString();
    }

    @Override
    public @Nullable Quarter convertToEntityAttribute(@Nullable String wire) {
        return wire == null ? null : Quarter.parse(wire);
    }
}

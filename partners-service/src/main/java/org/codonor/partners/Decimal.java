package org.codonor.partners;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** An exact decimal as services write it to each other: a string, never a JSON number. */
public record Decimal(BigDecimal value) {
    @JsonCreator
    public static Decimal of(String text) {
        return new Decimal(new BigDecimal(text));
    }

    @JsonValue
    public String plain() {
        return value.toPlainString();
    }
}

package org.codonor.reporting.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** A measured number, exact, as its indicator's unit has it; zero is a measurement and is not the absence of one. */
public record Quantity(BigDecimal value) {
    private static final Pattern WIRE = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?");

    @JsonCreator
    public static Quantity of(String wire) {
        if (!WIRE.matcher(wire).matches()) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .detail("A quantity is a decimal string such as \"12.5\", with at most six decimals.");
        }
        return new Quantity(new BigDecimal(wire));
    }

    Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    boolean isSameAs(Quantity other) {
        return value.compareTo(other.value) == 0;
    }

    boolean hasAtMost(int decimals) {
        return value.stripTrailingZeros().scale() <= decimals;
    }

    @JsonValue
    public String wire() {
        return value.toPlainString();
    }

    @Override
    public String toString() {
        return wire();
    }
}

package org.codonor.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** Units of the programme's currency for one unit of another, with up to ten decimals; greater than zero. */
public record Rate(BigDecimal value) {
    public static final Rate ONE = new Rate(BigDecimal.ONE);
    private static final Pattern WIRE = Pattern.compile("(0|[1-9][0-9]{0,7})(\\.[0-9]{1,10})?");

    public Rate {
        value = value.setScale(10, RoundingMode.UNNECESSARY);
        if (value.signum() <= 0) {
            throw malformed();
        }
    }

    @JsonCreator
    public static Rate of(String wire) {
        if (!WIRE.matcher(wire).matches()) {
            throw malformed();
        }
        return new Rate(new BigDecimal(wire));
    }

    public boolean isOne() {
        return value.compareTo(BigDecimal.ONE) == 0;
    }

    /** As people write it: at least one decimal, no trailing zeros. */
    @JsonValue
    public String wire() {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    @Override
    public String toString() {
        return wire();
    }

    private static Refused malformed() {
        return Refused.because(CommonProblem.MALFORMED)
                .detail("A rate is a positive decimal string with at most ten decimals, such as \"8.52\".");
    }
}

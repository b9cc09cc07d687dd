package org.codonor.contributions.closing;

import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.closing.Check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is a quarter's turn to close: it is over, and all before it are closed (R05, R77).
 *
 * @param openFrom the first quarter that is not closed; null before the first budget version
 * @param current the quarter of today
 */
record Turn(Quarter quarter, @Nullable Quarter openFrom, Quarter current) {
    Check over() {
        return new Check(
                "over",
                "R05",
                quarter.isBefore(current)
                        ? List.of()
                        : List.of(new Finding(quarter.toString(), quarter + " is not over.")));
    }

    Check next() {
        return new Check("next", "R77", quarter.equals(openFrom) ? List.of() : List.of(inTheWay()));
    }

    private Finding inTheWay() {
        if (openFrom == null) {
            return new Finding(quarter.toString(), "The books begin with the first budget version.");
        }
        return quarter.isBefore(openFrom)
                ? new Finding(quarter.toString(), quarter + " is closed.")
                : new Finding(openFrom.toString(), openFrom + " is open and closes first.");
    }
}

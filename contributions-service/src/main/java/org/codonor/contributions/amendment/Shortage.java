package org.codonor.contributions.amendment;

import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;

/** Less money than something needs, in the programme's currency. */
record Shortage(Violation violation, Money available, Money needed) {
    Money missing() {
        return needed.minus(available);
    }
}

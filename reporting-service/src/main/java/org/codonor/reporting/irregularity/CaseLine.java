package org.codonor.reporting.irregularity;

import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;

/** What is affected of a budget line in a quarter. */
public record CaseLine(String line, Quarter quarter, Money amount) {
    String key() {
        return line + " " + quarter;
    }
}

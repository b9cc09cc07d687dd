package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import org.codonor.common.period.Quarter;

/** Money of a contribution on a line that would be used in a quarter, and how far it has gone. */
record Open(Cell.Place place, Quarter quarter, Tier tier, BigDecimal amount) {
    Open of(BigDecimal part) {
        return new Open(place, quarter, tier, part);
    }
}

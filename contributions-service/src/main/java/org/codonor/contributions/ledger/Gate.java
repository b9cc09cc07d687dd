package org.codonor.contributions.ledger;

import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * In which quarter something is booked (R03): its own, or the first open one when that is closed. Money is never dated
 * before the books begin nor in a quarter that has not begun (R05).
 *
 * @param begins the first quarter of the books; null before the first budget version
 * @param openFrom the first quarter that is not closed
 * @param current the quarter of today
 */
record Gate(@Nullable Quarter begins, @Nullable Quarter openFrom, Quarter current) {
    Quarter book(Move move) {
        Quarter own = Quarter.of(move.valueDate());
        if (!move.event().isMemo()) {
            if (begins != null && own.isBefore(begins)) {
                throw Refused.byRule(
                                "R03",
                                "The books of this programme begin with " + begins + "; " + move.valueDate()
                                        + " is before that.")
                        .with("openFrom", begins);
            }
            if (own.isAfter(current)) {
                throw Refused.byRule("R05", own + " has not begun.");
            }
        }
        return openFrom != null && own.isBefore(openFrom) ? openFrom : own;
    }
}

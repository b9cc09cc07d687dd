package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has to hold, and whether it does.
 *
 * @param binding false for what is only shown, such as a soft earmark
 * @param available how much it leaves; null where it is no matter of an amount
 */
record Clause(
        String rule,
        String code,
        boolean holds,
        boolean binding,
        String text,
        @Nullable BigDecimal available) {
    static Clause of(String rule, String code, boolean holds, String text) {
        return new Clause(rule, code, holds, true, text, null);
    }

    static Clause room(String rule, String code, BigDecimal available, BigDecimal wanted, String text) {
        BigDecimal left = available.max(BigDecimal.ZERO);
        return new Clause(rule, code, left.compareTo(wanted) >= 0, true, text, left);
    }

    /** The same, shown and not enforced. */
    Clause shown() {
        return new Clause(rule, code, holds, false, text, available);
    }

    boolean forbids() {
        return binding && !holds && available == null;
    }
}

package org.codonor.partners.match;

import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not match in a quarter.
 *
 * @param key by which a note is about it, the same in each quarter into which it is carried
 * @param from the quarter in which it arose, when it was carried here
 */
record Difference(
        String key,
        Kind kind,
        @Nullable String request,
        @Nullable Money amount,
        String text,
        @Nullable Quarter from) {
    /** What does not match. */
    enum Kind {
        /** The ledger and the requests know of different payments. */
        LEDGER,
        /** Paid, and the partner has not said that it arrived. */
        NOT_CONFIRMED,
        /** Another amount arrived. */
        AMOUNT,
        /** It arrived in another quarter than that in whose figures it counts. */
        OTHER_QUARTER,
        /** The quarter is over and no report of it is accepted or waived. */
        NOT_REPORTED,
        /** More was spent so far than was paid so far. */
        OVERSPENT
    }

    static Difference of(Kind kind, String about, @Nullable String request, @Nullable Money amount, String text) {
        return new Difference(kind + ":" + about, kind, request, amount, text, null);
    }

    Difference carriedFrom(Quarter quarter) {
        return new Difference(key, kind, request, amount, text, from == null ? quarter : from);
    }
}

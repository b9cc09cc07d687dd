package org.codonor.partners.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * R50: the first advance may rest on the budget alone; every later one, and all arrears, on an accepted report of a recent
 * quarter.
 *
 * @param notBefore the earliest quarter that is recent enough
 * @param stated the report that the request names, if any: then that one must do
 */
record BasisRule(
        boolean isWanted, Quarter notBefore, @Nullable String stated, List<Accepted> accepted) {
    /** A quarter's report that was accepted. */
    record Accepted(
            @Nullable String ref,
            @Nullable String self,
            Quarter quarter,
            @Nullable LocalDate acceptedOn) {}

    /** The newest report that the request may rest on. */
    Optional<Accepted> report() {
        return accepted.stream()
                .filter(one -> !one.quarter().isBefore(notBefore))
                .filter(one -> stated == null || stated.equals(one.ref()))
                .max(Comparator.comparing(Accepted::quarter));
    }

    boolean holds() {
        return !isWanted || report().isPresent();
    }

    String says() {
        return stated == null
                ? "No report of " + notBefore + " or later is accepted."
                : "The report " + stated + " is not accepted, or of a quarter before " + notBefore + ".";
    }
}

package org.codonor.contributions.adjustment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the system found when it measured an adjustment (R31 to R33).
 *
 * @param donorsTouched co-donors whose own earmark or funding changes
 */
record Measured(List<Share> shares, List<Reason> reasons, List<String> donorsTouched) {
    /** From which, or to which main line money moves. */
    enum Side {
        FROM,
        TO
    }

    /** What moves on one side of a main line in the year, and its share of the base. */
    record Share(
            String mainLine,
            Side side,
            String base,
            String baseVersion,
            String earlier,
            String amount,
            String cumulative,
            @Nullable String pct,
            String limitPct,
            boolean major) {}

    /** One reason of the class. */
    record Reason(String rule, String code, String text) {}

    /** (h): whatever is technical is minor. */
    private static final String TECHNICAL = "R31h";

    boolean isMajor() {
        return reasons.stream().anyMatch(reason -> !reason.rule().equals(TECHNICAL));
    }

    static Reason technical() {
        return new Reason(TECHNICAL, "technical", "It only books exchange differences (R18).");
    }
}

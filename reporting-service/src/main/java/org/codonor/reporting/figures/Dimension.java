package org.codonor.reporting.figures;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What figures can be grouped by, in the order of the columns. */
enum Dimension {
    DONOR("donor"),
    CONTRIBUTION("contribution"),
    CORE_AREA("coreArea"),
    GEO("geo"),
    PARTNER("partner"),
    AGREEMENT("agreement"),
    LINE("line"),
    BASIS("basis");

    private static final String NONE = "none";

    private final String wire;

    Dimension(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    /** The dimensions of a request, by donor when it names none; {@code none} stands alone (400). */
    static Set<Dimension> parse(@Nullable String groupBy) {
        if (groupBy == null) {
            return EnumSet.of(DONOR);
        }
        List<String> named = List.of(groupBy.split(","));
        if (named.contains(NONE) && named.size() > 1) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("?groupBy", "none-alone", "none is the programme's total and stands alone.");
        }
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        Arrays.stream(values())
                .filter(dimension -> named.contains(dimension.wire))
                .forEach(dimensions::add);
        return dimensions;
    }

    /** As the ledger is asked for it, always in the same order. */
    static String join(Set<Dimension> dimensions) {
        return dimensions.isEmpty()
                ? NONE
                : dimensions.stream().map(Dimension::wire).collect(Collectors.joining(","));
    }
}

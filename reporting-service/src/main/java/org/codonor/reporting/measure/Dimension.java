package org.codonor.reporting.measure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What figures can be grouped by, in the order of the columns. */
public enum Dimension {
    DONOR("donor", ""),
    CONTRIBUTION("contribution", ""),
    CORE_AREA("coreArea", "NO_LINE"),
    GEO("geo", "NO_LINE"),
    PARTNER("partner", "NO_PARTNER"),
    AGREEMENT("agreement", "NO_AGREEMENT"),
    LINE("line", "NO_LINE"),
    BASIS("basis", ""),
    OUTCOME("outcome", "NO_LINE");

    private static final String NONE = "none";

    private final String wire;
    private final String bucket;

    Dimension(String wire, String bucket) {
        this.wire = wire;
        this.bucket = bucket;
    }

    public String wire() {
        return wire;
    }

    /** What stands for a missing value, so that nothing is left out of a sum (R76). */
    String bucket() {
        return bucket;
    }

    /** The dimensions of a request, by donor when it names none; {@code none} stands alone (400). */
    public static Set<Dimension> parse(@Nullable String groupBy) {
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

    /** As an address names them, always in the same order. */
    public static String join(Set<Dimension> dimensions) {
        return dimensions.isEmpty()
                ? NONE
                : dimensions.stream().map(Dimension::wire).collect(Collectors.joining(","));
    }
}

package org.codonor.contributions.figures;

import java.util.Arrays;
import java.util.Optional;

/** By what figures can be grouped. A missing value is its bucket, never left out (R76). */
public enum Dimension {
    DONOR("donor", ""),
    CONTRIBUTION("contribution", ""),
    CORE_AREA("coreArea", "NO_LINE"),
    OUTCOME("outcome", "NO_LINE"),
    GEO("geo", "NO_LINE"),
    PARTNER("partner", "NO_PARTNER"),
    AGREEMENT("agreement", "NO_AGREEMENT"),
    LINE("line", "NO_LINE"),
    BASIS("basis", "");

    private final String wire;
    private final String bucket;

    Dimension(String wire, String bucket) {
        this.wire = wire;
        this.bucket = bucket;
    }

    public String wire() {
        return wire;
    }

    String bucket() {
        return bucket;
    }

    static Optional<Dimension> of(String wire) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.wire.equals(wire))
                .findFirst();
    }
}

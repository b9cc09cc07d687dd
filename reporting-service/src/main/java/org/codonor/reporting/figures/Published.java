package org.codonor.reporting.figures;

import java.util.Arrays;
import org.codonor.reporting.reference.Position;
import org.jspecify.annotations.Nullable;

/**
 * Figures in the bytes in which they went out, right as long as the ledger has not moved.
 *
 * @param body null when it was too large to be remembered; then it is written again
 */
record Published(Position position, String etag, byte @Nullable [] body) {
    private static final int MOST_REMEMBERED = 128 * 1024;

    Published remembered() {
        return body != null && body.length > MOST_REMEMBERED ? new Published(position, etag, null) : this;
    }

    boolean isKnownTo(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }
}

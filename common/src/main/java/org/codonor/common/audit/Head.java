package org.codonor.common.audit;

import java.time.Instant;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** Where a programme's chain stands in one service: its newest entry, and the first quarter still open for booking. */
public record Head(
        Chain chain,
        String programme,
        int epoch,
        long seq,
        Instant recordedAt,
        byte[] hash,
        @Nullable Quarter openFrom) {
    public String hexHash() {
        return Hash.hex(hash);
    }
}

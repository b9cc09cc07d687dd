package org.codonor.reporting.activity;

import org.jspecify.annotations.Nullable;

/** How far a planned activity has come. */
record Progress(
        String activity, Standing standing, @Nullable String text) {
    /** Against what was planned. */
    enum Standing {
        NOT_STARTED,
        ON_TRACK,
        DELAYED,
        COMPLETED,
        DROPPED;

        boolean needsReason() {
            return this == DELAYED || this == DROPPED;
        }
    }
}

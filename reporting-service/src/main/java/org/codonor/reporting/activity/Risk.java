package org.codonor.reporting.activity;

import org.jspecify.annotations.Nullable;

/** What may go wrong, how likely and how grave that is, and what is done about it. */
record Risk(
        String text,
        Level likelihood,
        Level impact,
        @Nullable String response) {
    enum Level {
        LOW,
        MEDIUM,
        HIGH
    }
}

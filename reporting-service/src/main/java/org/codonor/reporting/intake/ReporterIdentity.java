package org.codonor.reporting.intake;

import org.codonor.common.tag.NeverKept;
import org.jspecify.annotations.Nullable;

/** Who reported and how to reach them. */
record ReporterIdentity(
        @Nullable String name,
        @Nullable String contact,
        @Nullable String more) implements NeverKept {
    /** Never who it is: this ends up in messages. */
    @Override
    public String toString() {
        return "an identity";
    }
}

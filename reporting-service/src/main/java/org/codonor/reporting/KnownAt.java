package org.codonor.reporting;

import java.time.DateTimeException;
import java.time.Instant;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** The moment whose knowledge a reader asks for; without one, everything on record. */
public final class KnownAt {
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");

    private KnownAt() {}

    public static Instant of(@Nullable String asked) {
        try {
            return asked == null ? EVER : Instant.parse(asked);
        } catch (DateTimeException notAMoment) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("?knownAt", "format", "A moment is written 2026-08-28T12:00:00Z.");
        }
    }
}

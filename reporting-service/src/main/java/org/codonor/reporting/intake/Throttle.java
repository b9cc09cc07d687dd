package org.codonor.reporting.intake;

import jakarta.inject.Singleton;
import java.util.function.LongSupplier;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Holds floods of reports off without knowing from whom they come: so many in a minute from everybody together, one
 * bucket for what is new and one for those who come back with a receipt, so that neither starves the other.
 */
@Singleton
class Throttle {
    private final Bucket fresh;
    private final Bucket back;

    @jakarta.inject.Inject
    Throttle(@ConfigProperty(name = "codonor.intake.per-minute") int perMinute) {
        this(perMinute, System::nanoTime);
    }

    Throttle(int perMinute, LongSupplier nanos) {
        fresh = new Bucket(perMinute, nanos);
        back = new Bucket(2 * perMinute, nanos);
    }

    /** Refused (429) when too many report. */
    void report() {
        fresh.take();
    }

    /** Refused (429) when too many come back. */
    void comeBack() {
        back.take();
    }

    /** Fills evenly up to a minute's worth. */
    private static final class Bucket {
        private static final long MINUTE = 60_000_000_000L;

        private final int perMinute;
        private final LongSupplier nanos;
        private long left;
        private @Nullable Long filledAt;

        Bucket(int perMinute, LongSupplier nanos) {
            this.perMinute = perMinute;
            this.nanos = nanos;
            left = perMinute;
        }

        synchronized void take() {
            long now = nanos.getAsLong();
            if (filledAt == null) {
                filledAt = now;
            }
            long each = MINUTE / perMinute;
            long come = (now - filledAt) / each;
            if (come > 0) {
                left = Math.min(perMinute, left + come);
                filledAt += come * each;
            }
            if (left == 0) {
                throw Refused.because(CommonProblem.TOO_MANY_REQUESTS)
                        .detail("Very many reports come in at this moment. Nothing was kept; try again soon.")
                        .header("Retry-After", String.valueOf(Math.max(1, Math.ceilDiv(each, 1_000_000_000L))));
            }
            left--;
        }
    }
}

package org.codonor.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The requests in hand. When the gateway stops it finishes them and takes no new ones. */
final class Traffic {
    private static final long GLANCE_NANOS = 20_000_000;

    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean stopping;

    void begin() {
        running.incrementAndGet();
    }

    void end() {
        running.decrementAndGet();
    }

    boolean isStopping() {
        return stopping;
    }

    /** Waits for the requests in hand, but not for ever. */
    void stop(Duration patience) {
        stopping = true;
        long deadline = System.nanoTime() + patience.toNanos();
        while (running.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}

package org.codonor.contributions.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Watches what is alive on the heap: collects every now and then and remembers the most that was left. */
final class LiveMemory implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final AtomicLong most = new AtomicLong();
    private final Thread watch = Thread.ofPlatform().daemon().unstarted(this::watch);

    private LiveMemory() {}

    static LiveMemory watched() {
        var live = new LiveMemory();
        live.watch.start();
        return live;
    }

    /** In bytes. */
    long most() {
        look();
        return most.get();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        memory.gc();
        most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}

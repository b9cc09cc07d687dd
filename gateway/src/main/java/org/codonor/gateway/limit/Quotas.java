package org.codonor.gateway.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How many requests each client has left in its present window. Everybody without a token is one client. */
public final class Quotas {
    public static final String ANYBODY = "";
    private static final int MANY = 1_000;

    private final int requests;
    private final Duration window;
    private final LongSupplier nanos;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    public Quotas(int requests, Duration window, LongSupplier nanos) {
        this.requests = requests;
        this.window = window;
        this.nanos = nanos;
    }

    public boolean areOff() {
        return requests <= 0;
    }

    /** The policy as a header (draft-ietf-httpapi-ratelimit-headers). */
    public String policy() {
        return "\"default\";q=" + requests + ";w=" + window.toSeconds();
    }

    /** Takes one request from the client's quota, if there is one left. */
    public Standing spend(String client) {
        long now = nanos.getAsLong();
        if (windows.size() > MANY) {
            windows.values().removeIf(old -> now - old.startedAt >= window.toNanos());
        }
        Window current = windows.compute(client, (name, old) -> {
            Window open = old == null || now - old.startedAt >= window.toNanos() ? new Window(now, 0) : old;
            return new Window(open.startedAt, Math.min(open.spent + 1, requests + 1));
        });
        long left = window.toNanos() - (now - current.startedAt);
        return new Standing(
                current.spent <= requests,
                Math.max(0, requests - current.spent),
                Math.max(1, Math.ceilDiv(left, 1_000_000_000L)));
    }

    /** Where a client stands after a request. */
    public record Standing(boolean within, int left, long resetSeconds) {
        public String header() {
            return "\"default\";r=" + left + ";t=" + resetSeconds;
        }
    }

    private record Window(long startedAt, int spent) {}
}

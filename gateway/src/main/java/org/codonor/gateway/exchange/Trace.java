package org.codonor.gateway.exchange;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trace a request belongs to (W3C Trace Context): the caller's if it sent a valid one, else a new one. The gateway is
 * one step of it, with a span id of its own.
 */
public record Trace(String id, String span, String flags, boolean continued) {
    private static final Pattern TRACEPARENT =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    static Trace of(List<String> traceparents) {
        if (traceparents.size() == 1) {
            Matcher parent = TRACEPARENT.matcher(traceparents.getFirst());
            if (parent.matches() && isValid(parent)) {
                return new Trace(parent.group(2), randomHex(1), parent.group(4), true);
            }
        }
        return new Trace(randomHex(2), randomHex(1), "00", false);
    }

    /** The header for the next hop. */
    public String parent() {
        return "00-" + id + "-" + span + "-" + flags;
    }

    private static boolean isValid(Matcher parent) {
        String version = parent.group(1);
        boolean longer = parent.group(5) != null;
        return !version.equals("ff")
                && !(version.equals("00") && longer)
                && !parent.group(2).equals("0".repeat(32))
                && !parent.group(3).equals("0".repeat(16));
    }

    private static String randomHex(int longs) {
        StringBuilder hex = new StringBuilder(16 * longs);
        for (int i = 0; i < longs; i++) {
            hex.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1));
        }
        return hex.toString();
    }
}

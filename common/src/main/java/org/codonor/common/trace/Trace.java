package org.codonor.common.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The trace id (W3C Trace Context) of the request being answered: in every log line, problem and onward call. */
public final class Trace {
    public static final String HEADER = "traceparent";
    private static final String KEY = "traceId";
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final String NONE = "0".repeat(32);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** Continues a caller's trace; a missing or malformed parent starts a new one and is never an error. */
    public static void begin(@Nullable String traceparent) {
        Matcher parent = PARENT.matcher(traceparent == null ? "" : traceparent);
        MDC.put(KEY, parent.matches() && !parent.group(1).equals(NONE) ? parent.group(1) : random(16));
    }

    /** The present trace id: 32 hexadecimal digits. */
    public static String id() {
        if (MDC.get(KEY) instanceof String id) {
            return id;
        }
        begin(null);
        return String.valueOf(MDC.get(KEY));
    }

    /** The header of a call made on behalf of this request. */
    public static String onward() {
        return "00-" + id() + "-" + random(8) + "-01";
    }

    private static String random(int bytes) {
        var id = new byte[bytes];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}

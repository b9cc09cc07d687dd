package org.codonor.common.id;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** New identifiers: UUIDv7 (RFC 9562), so that rows sort in the order in which they were made. */
public final class Ids {
    private static final Pattern WIRE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static long lastMillis;
    private static int counter;

    private Ids() {}

    /** The next identifier; strictly growing within this process. */
    public static UUID next() {
        long millis;
        int sequence;
        synchronized (Ids.class) {
            long now = System.currentTimeMillis();
            if (now > lastMillis) {
                lastMillis = now;
                counter = 0;
            } else if (++counter > 0xfff) {
                lastMillis++;
                counter = 0;
            }
            millis = lastMillis;
            sequence = counter;
        }
        long most = (millis << 16) | 0x7000L | sequence;
        long least = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    /** Of something that has no row of its own and follows from others: the same parts, the same identifier. */
    public static UUID named(Object... parts) {
        String name = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("/"));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** True when a path segment is written as an identifier, false when it is a person's reference. */
    public static boolean looksLikeId(String idOrRef) {
        return WIRE.matcher(idOrRef).matches();
    }
}

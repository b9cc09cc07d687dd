package org.codonor.gateway.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers verified tokens by their hash until they expire: a check costs as much as half a small request. */
public final class TokenMemory {
    private static final int MOST = 10_000;

    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    @Nullable
    Caller recall(String hash) {
        Caller caller = callers.get(hash);
        return caller != null && caller.expiresAtMillis() > System.currentTimeMillis() ? caller : null;
    }

    void remember(String hash, Caller caller) {
        if (callers.size() >= MOST) {
            long now = System.currentTimeMillis();
            callers.values().removeIf(old -> old.expiresAtMillis() <= now);
        }
        if (callers.size() < MOST) {
            callers.put(hash, caller);
        }
    }

    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

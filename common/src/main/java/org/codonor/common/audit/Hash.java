package org.codonor.common.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** The arithmetic of the audit chain: SHA-256 over canonical JSON (RFC 8785). */
public final class Hash {
    private Hash() {}

    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** The canonical form of a value: equal values have equal text. */
    public static String canonical(ObjectMapper mapper, Object value) {
        try {
            return new JsonCanonicalizer(mapper.writeValueAsString(value)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a chain begins. */
    public static byte[] genesis(String service, String programme) {
        return sha256(service + "/" + programme);
    }

    /** hash = SHA-256(previous hash ‖ seq ‖ recordedAt in µs ‖ SHA-256(canonical entry)), numbers as 8 bytes big-endian. */
    public static byte[] next(byte[] previous, long seq, Instant recordedAt, String canonicalEntry) {
        byte[] numbers = ByteBuffer.allocate(16)
                .putLong(seq)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .array();
        return sha256(previous, numbers, sha256(canonicalEntry));
    }
}

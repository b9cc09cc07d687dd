package org.codonor.reporting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What reporters wrote and sent is kept encrypted with a key from the settings, so that a dump alone tells nothing. */
@Singleton
class Vault {
    private static final int LEAST = 32;

    private final byte[] master;

    @Inject
    ObjectMapper mapper;

    Vault(@ConfigProperty(name = "codonor.intake.key") String key) {
        if (key.length() < LEAST) {
            throw new IllegalStateException("CODONOR_INTAKE_KEY has fewer than " + LEAST + " characters");
        }
        master = key.getBytes(StandardCharsets.UTF_8);
    }

    byte[] lock(UUID suspicion, byte[] plain) {
        try {
            return Ciphers.lock(derived("content"), about(suspicion), plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    byte[] unlock(UUID suspicion, byte[] locked) {
        try {
            return Ciphers.unlock(derived("content"), about(suspicion), locked);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not encrypted with this key: is CODONOR_INTAKE_KEY the right one?", e);
        }
    }

    byte[] lockJson(UUID suspicion, Object value) {
        return lock(suspicion, json(value));
    }

    <T> T unlockJson(UUID suspicion, byte[] locked, Class<T> type) {
        return read(unlock(suspicion, locked), type);
    }

    byte[] json(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T read(byte[] json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key for one purpose; none of them can be told from another. */
    byte[] derived(String purpose) {
        try {
            return Ciphers.hmac(master, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] about(UUID suspicion) {
        return suspicion.toString().getBytes(StandardCharsets.UTF_8);
    }
}

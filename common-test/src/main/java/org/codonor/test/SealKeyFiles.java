package org.codonor.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** A key for identities, new for each run: its public half as a setting, its private half in a file. */
final class SealKeyFiles {
    private SealKeyFiles() {}

    static Map<String, String> fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            Path file = Files.createTempFile("seal", ".key");
            file.toFile().deleteOnExit();
            Files.writeString(file, base64(pair.getPrivate().getEncoded()));
            return Map.of(
                    "CODONOR_SEAL_PUBLIC_KEY",
                    base64(pair.getPublic().getEncoded()),
                    "CODONOR_SEAL_PRIVATE_KEY_FILE",
                    file.toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}

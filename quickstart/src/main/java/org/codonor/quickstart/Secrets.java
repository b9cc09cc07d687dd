package org.codonor.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The secrets of a development stack: made at its first start, kept beside its data and never in the sources. */
record Secrets(Map<String, String> ofAll, Map<String, String> ofReporting) {
    /** For looking at what would be started. */
    static final Secrets NONE = new Secrets(Map.of(), Map.of());

    static Secrets of(Path folder) throws IOException {
        Path identities = folder.resolve("identities.key");
        Path sealing = folder.resolve("identities.pub");
        if (!Files.exists(identities)) {
            KeyPair pair = pair();
            Files.writeString(sealing, base64(pair.getPublic().getEncoded()));
            Files.writeString(identities, base64(pair.getPrivate().getEncoded()));
            identities.toFile().setReadable(false, false);
            identities.toFile().setReadable(true, true);
        }
        return new Secrets(
                Map.of("CODONOR_CURSOR_KEY", kept(folder.resolve("cursor.key"))),
                Map.of(
                        "CODONOR_INTAKE_KEY",
                        kept(folder.resolve("intake.key")),
                        "CODONOR_SEAL_PUBLIC_KEY",
                        Files.readString(sealing).trim(),
                        "CODONOR_SEAL_PRIVATE_KEY_FILE",
                        identities.toAbsolutePath().toString()));
    }

    Map<String, String> of(String service) {
        var secrets = new HashMap<>(ofAll);
        if (service.equals("reporting")) {
            secrets.putAll(ofReporting);
        }
        return secrets;
    }

    /** Kept, so that what was made with it survives a restart. */
    private static String kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file).trim();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no X25519", e);
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}

package org.codonor.reporting.intake;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The two halves of the key for identities: one to seal from the settings, one to open from a file that may be away. */
@Singleton
class SealKeys {
    private static final String CURVE = "X25519";

    private final Optional<PublicKey> sealing;
    private final Optional<Path> opening;

    SealKeys(
            @ConfigProperty(name = "codonor.intake.seal-public-key") Optional<String> publicKey,
            @ConfigProperty(name = "codonor.intake.seal-private-key-file") Optional<String> privateKeyFile) {
        sealing = publicKey.map(SealKeys::publicKey);
        opening = privateKeyFile.map(Path::of);
    }

    byte[] seal(UUID suspicion, byte[] identity) {
        PublicKey key = sealing.orElseThrow(() -> Refused.because(CommonProblem.UNAVAILABLE)
                .detail("Identities cannot be sealed here at present: report without one. Nothing was kept.")
                .header("Retry-After", "3600"));
        try {
            return Seal.seal(key, suspicion, identity);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** Read from its file each time, so that it is here only while it is needed. */
    byte[] open(UUID suspicion, byte[] sealed) {
        Path file = opening.filter(Files::isReadable)
                .orElseThrow(() -> Refused.because(CommonProblem.UNAVAILABLE)
                        .detail("The private key is not in place: whoever keeps it has to bring it.")
                        .header("Retry-After", "3600"));
        try {
            return Seal.open(privateKey(Files.readString(file)), sealing.orElseThrow(), suspicion, sealed);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot open with this key", e);
        }
    }

    private static PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("CODONOR_SEAL_PUBLIC_KEY is no X25519 public key", e);
        }
    }

    private static PrivateKey privateKey(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(CURVE).generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
    }

    /** Base64 of the encoded key, with or without the lines around it that make it PEM. */
    private static byte[] bytes(String text) {
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}

package org.codonor.reporting.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is kept of a receipt: a slow hash, salted for the programme with a secret of the settings. The same receipt gives
 * the same hash, so that it can be looked up; without the secret nobody can even try.
 */
@Singleton
class Receipts {
    private static final int BITS = 256;

    private final Vault vault;
    private final int rounds;

    @Inject
    Receipts(Vault vault, @ConfigProperty(name = "codonor.intake.receipt-rounds") int rounds) {
        this.vault = vault;
        this.rounds = rounds;
    }

    /** Takes a moment, on purpose: never ask for it under a lock. */
    byte[] hash(String programme, Receipt receipt) {
        var spec = new PBEKeySpec(receipt.digits().toCharArray(), salt(programme), rounds, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    private byte[] salt(String programme) {
        try {
            return Ciphers.hmac(vault.derived("receipt"), programme.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

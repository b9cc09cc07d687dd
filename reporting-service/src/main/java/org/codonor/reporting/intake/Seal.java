package org.codonor.reporting.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.KeyAgreement;

/**
 * Seals bytes for whoever holds the private half of an X25519 key: a key of its own for each sealing, agreed with the
 * recipient's (ECIES), then AES-256-GCM bound to what the bytes belong to. Padded, so that the length tells nothing.
 */
final class Seal {
    private static final String CURVE = "X25519";
    private static final byte[] PURPOSE = "codonor sealed identity 1\u0001".getBytes(StandardCharsets.UTF_8);
    private static final int BLOCK = 4096;
    private static final byte END = (byte) 0x80;

    private Seal() {}

    static byte[] seal(PublicKey recipient, UUID about, byte[] plain) throws GeneralSecurityException {
        KeyPair once = KeyPairGenerator.getInstance(CURVE).generateKeyPair();
        byte[] sender = once.getPublic().getEncoded();
        byte[] key = agreed(once.getPrivate(), recipient, sender, recipient.getEncoded());
        byte[] locked = Ciphers.lock(key, bytes(about), padded(plain));
        var sealed = new ByteArrayOutputStream();
        sealed.write(sender.length);
        sealed.writeBytes(sender);
        sealed.writeBytes(locked);
        return sealed.toByteArray();
    }

    static byte[] open(PrivateKey recipient, PublicKey itsPublicHalf, UUID about, byte[] sealed)
            throws GeneralSecurityException {
        int length = sealed[0];
        byte[] sender = Arrays.copyOfRange(sealed, 1, 1 + length);
        PublicKey once = KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(sender));
        byte[] key = agreed(recipient, once, sender, itsPublicHalf.getEncoded());
        byte[] padded = Ciphers.unlock(key, bytes(about), Arrays.copyOfRange(sealed, 1 + length, sealed.length));
        int end = padded.length - 1;
        while (padded[end] != END) {
            end--;
        }
        return Arrays.copyOf(padded, end);
    }

    /** HKDF (RFC 5869) with both public keys as salt, one block of output. */
    private static byte[] agreed(PrivateKey mine, PublicKey theirs, byte[] sender, byte[] recipient)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
        agreement.init(mine);
        agreement.doPhase(theirs, true);
        byte[] salt = Arrays.copyOf(sender, sender.length + recipient.length);
        System.arraycopy(recipient, 0, salt, sender.length, recipient.length);
        byte[] extracted = Ciphers.hmac(salt, agreement.generateSecret());
        return Ciphers.hmac(extracted, PURPOSE);
    }

    private static byte[] padded(byte[] plain) {
        byte[] padded = Arrays.copyOf(plain, (plain.length / BLOCK + 1) * BLOCK);
        padded[plain.length] = END;
        return padded;
    }

    private static byte[] bytes(UUID about) {
        return about.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package org.codonor.reporting.intake;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and HMAC-SHA256 as they are used here: a fresh nonce before each ciphertext, bound to what it is about. */
final class Ciphers {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Ciphers() {}

    static byte[] lock(byte[] key, byte[] about, byte[] plain) throws GeneralSecurityException {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] locked = cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(plain);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
        System.arraycopy(locked, 0, all, NONCE_BYTES, locked.length);
        return all;
    }

    static byte[] unlock(byte[] key, byte[] about, byte[] locked) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(locked, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES);
    }

    static byte[] hmac(byte[] key, byte[]... message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : message) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about);
        return cipher;
    }
}

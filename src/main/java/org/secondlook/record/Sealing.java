package org.secondlook.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM and the keys for it, as every sealed file uses them. Stateless.
final class Sealing {
    /// Length of every key.
    static final int KEY_BYTES = 32;

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    /// Length of a key that is sealed under another.
    static final int WRAPPED_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// A key for one use, derived (HKDF-SHA256) so that none tells another or the first.
    static byte[] derived(byte[] key, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(
                                            use.getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", e);
        }
    }

    /// Seals some bytes.
    ///
    /// @param nonce never used before with this key
    /// @param about what the bytes belong to: they open only together with it
    /// @return as many bytes and `TAG_BYTES` more
    static byte[] seal(byte[] key, byte[] nonce, byte[] about, byte[] content) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed", e);
        }
    }

    /// Opens what was sealed.
    ///
    /// @throws BrokenSealException when key, nonce, belonging or bytes are not those it was sealed
    ///   with
    static byte[] open(byte[] key, byte[] nonce, byte[] about, byte[] sealed)
            throws BrokenSealException {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new BrokenSealException();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed", e);
        }
    }

    /// Seals a key under another.
    ///
    /// @param use what the key is for: it opens only for the same
    /// @return `WRAPPED_BYTES`
    static byte[] wrap(byte[] under, String use, byte[] key) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = seal(under, nonce, about(use), key);
        byte[] wrapped = Arrays.copyOf(nonce, WRAPPED_BYTES);
        System.arraycopy(sealed, 0, wrapped, NONCE_BYTES, sealed.length);
        return wrapped;
    }

    /// Opens a key that was sealed under another; wiped by the caller.
    ///
    /// @throws BrokenSealException when key, use or bytes are not those it was sealed with
    static byte[] unwrap(byte[] under, String use, byte[] wrapped) throws BrokenSealException {
        if (wrapped.length != WRAPPED_BYTES) {
            throw new BrokenSealException();
        }
        return open(
                under,
                Arrays.copyOf(wrapped, NONCE_BYTES),
                about(use),
                Arrays.copyOfRange(wrapped, NONCE_BYTES, WRAPPED_BYTES));
    }

    private static byte[] about(String use) {
        return ("second-look key for " + use).getBytes(StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] about)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG_BYTES, nonce));
        cipher.updateAAD(about);
        return cipher;
    }

    /// What was sealed has been changed, or the key is another.
    static final class BrokenSealException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenSealException() {
            super("the seal is broken");
        }
    }
}

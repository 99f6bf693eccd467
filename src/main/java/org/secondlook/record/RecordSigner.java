package org.secondlook.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;

/// Signs with an Ed25519 key of the record's own (RFC 8032). Thread-safe.
///
/// The key is derived from that of the record, so there is no second secret to lose. Who holds the
/// record's key can sign anew: a signature shows that a record was not changed by others, and the
/// code that a supervisor has written down shows that it was not changed by its holder.
final class RecordSigner {
    static final int PUBLIC_KEY_BYTES = 44;
    static final int SIGNATURE_BYTES = 64;

    private static final int KEY_BYTES = 32;

    private final KeyPair keys;

    /// @param recordKey from which the key is derived
    /// @param use what is signed with it; another key for each
    RecordSigner(RecordKey recordKey, String use) {
        byte[] seed = recordKey.derived(use);
        try {
            this.keys = keys(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /// The JDK tells the public key only to whoever makes the pair, so the pair is made of a chosen
    /// chance.
    private static KeyPair keys(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Chosen(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] made = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            if (!Arrays.equals(made, seed)) {
                throw new IllegalStateException("this Java makes Ed25519 keys in another way");
            }
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    private static final class Chosen extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient byte[] seed;

        Chosen(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /// What checks the signatures, in the JDK's own form (X.509), `PUBLIC_KEY_BYTES` long.
    byte[] encodedPublicKey() {
        return keys.getPublic().getEncoded();
    }

    /// What checks the signatures, 32 bytes as RFC 8032 (5.1.2) encodes them, hexadecimal.
    String publicKey() {
        var point = ((EdECPublicKey) keys.getPublic()).getPoint();
        byte[] y = point.getY().toByteArray();
        byte[] encoded = new byte[KEY_BYTES];
        for (int i = 0; i < Math.min(y.length, KEY_BYTES); i++) {
            encoded[i] = y[y.length - 1 - i];
        }
        if (point.isXOdd()) {
            encoded[KEY_BYTES - 1] |= (byte) 0x80;
        }
        return HexFormat.of().formatHex(encoded);
    }

    /// The signature of a checkpoint, 64 bytes, hexadecimal. What is signed is said in FORMAT.md.
    String sign(long sequence, String hash, String at) {
        String text = "second-look checkpoint 1 %d %s %s".formatted(sequence, hash, at);
        return HexFormat.of().formatHex(sign(text));
    }

    /// The signature of an ASCII text, 64 bytes.
    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign", e);
        }
    }
}

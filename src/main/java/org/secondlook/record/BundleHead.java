package org.secondlook.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Passphrase;

/// The beginning of a sealed bundle, which anybody can read: magic 8, version 1, id 16, cost of the
/// passphrase 6, salt 16, public key of the signature 44. Immutable.
record BundleHead(byte[] id, Argon2Cost cost, byte[] salt, byte[] publicKey) {
    static final int SALT_BYTES = 16;
    static final int ID_BYTES = 16;
    static final int BYTES = 8 + 1 + ID_BYTES + 6 + SALT_BYTES + RecordSigner.PUBLIC_KEY_BYTES;

    private static final byte[] MAGIC = "SLBUNDLE".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;

    static BundleHead fresh(Argon2Cost cost, byte[] publicKey) {
        return new BundleHead(
                Sealing.random(ID_BYTES), cost, Sealing.random(SALT_BYTES), publicKey);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(MAGIC)
                .put(VERSION)
                .put(id)
                .putInt(cost.memoryKiB())
                .put((byte) cost.passes())
                .put((byte) cost.lanes())
                .put(salt)
                .put(publicKey)
                .array();
    }

    /// @throws RecordException when these are not the first bytes of a bundle of this version
    static BundleHead of(byte[] bytes) throws RecordException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] magic = new byte[MAGIC.length];
        in.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new RecordException("The file is no sealed bundle of a watchlist.");
        }
        if (in.get() != VERSION) {
            throw new RecordException(
                    "The bundle was sealed by another version of Second Look. Install that version.");
        }
        byte[] id = new byte[ID_BYTES];
        in.get(id);
        try {
            Argon2Cost cost = new Argon2Cost(in.getInt(), in.get(), in.get());
            byte[] salt = new byte[SALT_BYTES];
            in.get(salt);
            byte[] publicKey = new byte[RecordSigner.PUBLIC_KEY_BYTES];
            in.get(publicKey);
            return new BundleHead(id, cost, salt, publicKey);
        } catch (IllegalArgumentException e) {
            throw new RecordException("The bundle was changed or is damaged.", e);
        }
    }

    /// The key of the chunks, to be wiped by the caller.
    byte[] key(Passphrase passphrase) {
        byte[] derived = cost.derive(passphrase, salt);
        try {
            return Sealing.derived(derived, "second-look bundle");
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /// To what a chunk belongs.
    ///
    /// @param number counted from 0
    /// @param last whether it is the last
    byte[] about(long number, boolean last) {
        return ByteBuffer.allocate(32 + Long.BYTES + 1)
                .put(sha256().digest(bytes()))
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
    }

    /// Never the same twice under the key, which belongs to this bundle alone.
    static byte[] nonce(long number) {
        return ByteBuffer.allocate(Sealing.NONCE_BYTES).putInt(0).putLong(number).array();
    }

    String name() {
        return HexFormat.of().formatHex(id);
    }

    /// The first digits of the public key's SHA-256, for people to compare.
    String fingerprint() {
        String digits = HexFormat.of().formatHex(sha256().digest(publicKey));
        return "%s %s %s %s"
                .formatted(
                        digits.substring(0, 4),
                        digits.substring(4, 8),
                        digits.substring(8, 12),
                        digits.substring(12, 16));
    }

    /// What is signed.
    ///
    /// @param sha256 of everything before the signature
    static String signed(byte[] sha256) {
        return "second-look bundle 1 " + HexFormat.of().formatHex(sha256);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

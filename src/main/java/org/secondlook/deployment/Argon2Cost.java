package org.secondlook.deployment;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What it costs whoever guesses a passphrase (Argon2id, RFC 9106). Immutable.
///
/// @param memoryKiB memory of each guess
/// @param passes over that memory
/// @param lanes that could run at once
public record Argon2Cost(int memoryKiB, int passes, int lanes) {
    /// Bytes that are derived.
    public static final int DERIVED_BYTES = 32;

    /// @throws IllegalArgumentException when it lies outside the program's limits
    public Argon2Cost {
        if (!PolicyLimits.ARGON2_MEMORY_KIB.holds(memoryKiB)
                || !PolicyLimits.ARGON2_PASSES.holds(passes)
                || !PolicyLimits.ARGON2_LANES.holds(lanes)) {
            throw new IllegalArgumentException("no such cost of Argon2id is allowed");
        }
    }

    /// The cost that a policy wants.
    public static Argon2Cost of(PolicyRules.SignInRules rules) {
        return new Argon2Cost(
                rules.argon2MemoryKiB().value(),
                rules.argon2Passes().value(),
                rules.argon2Lanes().value());
    }

    /// The bytes that a passphrase stands for, to be wiped by the caller. Takes a fraction of a
    /// second.
    public byte[] derive(Passphrase passphrase, byte[] salt) {
        byte[] secret = passphrase.bytes();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(memoryKiB)
                            .withIterations(passes)
                            .withParallelism(lanes)
                            .withSalt(salt)
                            .build());
            byte[] derived = new byte[DERIVED_BYTES];
            generator.generateBytes(secret, derived);
            return derived;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}

package org.secondlook.deployment;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The Argon2id hash of an officer's passphrase, with its salt and cost (RFC 9106). Immutable.
///
/// The cost is the policy's at the time when the passphrase was set, and stays with the hash.
public final class PassphraseHash {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /// The form in which password hashes are usually written, fixed to what this program makes.
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=([0-9]{1,2})"
                            + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private PassphraseHash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /// What hashing costs whoever guesses.
    ///
    /// @throws IllegalArgumentException when it lies outside the program's limits
    private record Cost(int memoryKiB, int passes, int lanes) {
        Cost {
            if (!PolicyLimits.ARGON2_MEMORY_KIB.holds(memoryKiB)
                    || !PolicyLimits.ARGON2_PASSES.holds(passes)
                    || !PolicyLimits.ARGON2_LANES.holds(lanes)) {
                throw new IllegalArgumentException("no such cost of Argon2id is allowed");
            }
        }

        static Cost of(PolicyRules.SignInRules rules) {
            return new Cost(
                    rules.argon2MemoryKiB().value(),
                    rules.argon2Passes().value(),
                    rules.argon2Lanes().value());
        }
    }

    /// Hashes a new passphrase with a salt of its own. Takes a fraction of a second.
    public static PassphraseHash of(Passphrase passphrase, PolicyRules.SignInRules rules) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Cost cost = Cost.of(rules);
        return new PassphraseHash(cost, salt, derive(passphrase, cost, salt));
    }

    /// As much work as looking at a passphrase of somebody who is known, so that the time taken
    /// does not tell who is.
    static void pretend(Passphrase passphrase, PolicyRules.SignInRules rules) {
        derive(passphrase, Cost.of(rules), new byte[SALT_BYTES]);
    }

    /// Whether it is the same passphrase. Takes a fraction of a second, the same for any.
    boolean isOf(Passphrase passphrase) {
        byte[] found = derive(passphrase, cost, salt);
        try {
            return MessageDigest.isEqual(hash, found);
        } finally {
            Arrays.fill(found, (byte) 0);
        }
    }

    private static byte[] derive(Passphrase passphrase, Cost cost, byte[] salt) {
        byte[] secret = passphrase.bytes();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(cost.memoryKiB())
                            .withIterations(cost.passes())
                            .withParallelism(cost.lanes())
                            .withSalt(salt)
                            .build());
            byte[] derived = new byte[HASH_BYTES];
            generator.generateBytes(secret, derived);
            return derived;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// The hash as text, for the record alone.
    public String encoded() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKiB(),
                        cost.passes(),
                        cost.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    /// Reads what `encoded` wrote.
    ///
    /// @throws IllegalArgumentException when it is no such text, without quoting it
    public static PassphraseHash parse(String encoded) {
        Matcher form = FORM.matcher(encoded);
        if (!form.matches()) {
            throw new IllegalArgumentException("this is no hash of a passphrase");
        }
        Cost cost =
                new Cost(
                        Integer.parseInt(form.group(1)),
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(3)));
        Base64.Decoder base64 = Base64.getDecoder();
        return new PassphraseHash(cost, base64.decode(form.group(4)), base64.decode(form.group(5)));
    }

    @Override
    public String toString() {
        return "a hashed passphrase";
    }
}

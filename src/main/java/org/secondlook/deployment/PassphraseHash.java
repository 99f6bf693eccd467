package org.secondlook.deployment;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Argon2id hash of an officer's passphrase, with its salt and cost (RFC 9106). Immutable.
///
/// The cost is the policy's at the time when the passphrase was set, and stays with the hash.
public final class PassphraseHash {
    private static final int SALT_BYTES = 16;

    /// The form in which password hashes are usually written, fixed to what this program makes.
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=([0-9]{1,2})"
                            + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private PassphraseHash(Argon2Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /// Hashes a new passphrase with a salt of its own. Takes a fraction of a second.
    public static PassphraseHash of(Passphrase passphrase, PolicyRules.SignInRules rules) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Argon2Cost cost = Argon2Cost.of(rules);
        return new PassphraseHash(cost, salt, cost.derive(passphrase, salt));
    }

    /// As much work as looking at a passphrase of somebody who is known, so that the time taken
    /// does not tell who is.
    static void pretend(Passphrase passphrase, PolicyRules.SignInRules rules) {
        Argon2Cost.of(rules).derive(passphrase, new byte[SALT_BYTES]);
    }

    /// Whether it is the same passphrase. Takes a fraction of a second, the same for any.
    boolean isOf(Passphrase passphrase) {
        byte[] found = cost.derive(passphrase, salt);
        try {
            return MessageDigest.isEqual(hash, found);
        } finally {
            Arrays.fill(found, (byte) 0);
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
        Argon2Cost cost =
                new Argon2Cost(
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

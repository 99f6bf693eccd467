package org.secondlook.deployment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// A passphrase as it was typed, wiped when closed. Used by one thread.
///
/// It is never a string, because strings cannot be wiped, and never printed.
public final class Passphrase implements AutoCloseable {
    /// Characters that are taken at most, so that nobody has the console hash a book.
    public static final int LENGTH_MAX = 1_024;

    private final char[] characters;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /// Takes what was typed over; the array belongs to the passphrase from now on.
    ///
    /// @throws IllegalArgumentException when it is too long; it is wiped then
    public static Passphrase of(char[] typed) {
        if (typed.length > LENGTH_MAX) {
            Arrays.fill(typed, '\0');
            throw new IllegalArgumentException(
                    "a passphrase has at most %d characters".formatted(LENGTH_MAX));
        }
        return new Passphrase(typed);
    }

    /// How many characters it has.
    public int length() {
        return characters.length;
    }

    /// Whether two were typed alike.
    public boolean isSameAs(Passphrase other) {
        byte[] mine = bytes();
        byte[] theirs = other.bytes();
        try {
            return MessageDigest.isEqual(mine, theirs);
        } finally {
            Arrays.fill(mine, (byte) 0);
            Arrays.fill(theirs, (byte) 0);
        }
    }

    /// Its UTF-8 bytes, to be wiped by the caller.
    byte[] bytes() {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}

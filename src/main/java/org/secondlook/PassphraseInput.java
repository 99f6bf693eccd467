package org.secondlook;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Passphrase;

/// Passphrases from the terminal or a file, and from nowhere else: what stands on a command line
/// can be read by everybody on the machine. Stateless.
final class PassphraseInput {
    private static final int BYTES_MAX = 4 * Passphrase.LENGTH_MAX;

    private PassphraseInput() {}

    /// Reads a passphrase.
    ///
    /// @param file its first line; null to ask at the terminal
    /// @param option that names the file, for the message
    /// @param whose for the question
    /// @param twice whether it is asked a second time, as for a new one
    static Passphrase read(@Nullable Path file, String option, String whose, boolean twice)
            throws Refused {
        if (file != null) {
            return read(file);
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Refused(
                    "There is no terminal to ask for the passphrase of %s. Name a file that holds it with %s."
                            .formatted(whose, option));
        }
        Passphrase first = ask(console, "Passphrase of %s: ".formatted(whose));
        if (!twice) {
            return first;
        }
        try (Passphrase second = ask(console, "Once more: ")) {
            if (!first.isSameAs(second)) {
                first.close();
                throw new Refused("The two passphrases differ.");
            }
        }
        return first;
    }

    private static Passphrase ask(Console console, String question) throws Refused {
        char[] typed = console.readPassword("%s", question);
        if (typed == null) {
            throw new Refused("No passphrase was given.");
        }
        return taken(typed);
    }

    private static Passphrase read(Path file) throws Refused {
        byte[] bytes = new byte[0];
        try {
            if (isReadableByOthers(file)) {
                throw new Refused(
                        "Other users may read “%s”. Take that right away (chmod 600) and choose another passphrase."
                                .formatted(file));
            }
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(BYTES_MAX + 1);
            }
            return taken(characters(bytes));
        } catch (CharacterCodingException e) {
            throw new Refused("“%s” holds no passphrase in UTF-8.".formatted(file));
        } catch (IOException e) {
            throw new Refused("The passphrase cannot be read from “%s”.".formatted(file));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static char[] characters(byte[] bytes) throws CharacterCodingException {
        CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        try {
            int length = 0;
            while (length < decoded.length()
                    && decoded.charAt(length) != '\n'
                    && decoded.charAt(length) != '\r') {
                length++;
            }
            char[] characters = new char[length];
            decoded.get(characters);
            return characters;
        } finally {
            Arrays.fill(decoded.array(), '\0');
        }
    }

    private static Passphrase taken(char[] typed) throws Refused {
        try {
            return Passphrase.of(typed);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "A passphrase has at most %d characters.".formatted(Passphrase.LENGTH_MAX));
        }
    }

    private static boolean isReadableByOthers(Path file) throws IOException {
        if (!Files.isRegularFile(file)
                || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
        return mode.contains(PosixFilePermission.GROUP_READ)
                || mode.contains(PosixFilePermission.OTHERS_READ);
    }
}

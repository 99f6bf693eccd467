package org.secondlook.record;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks an exported record with nothing but a Java 17 or later:
///
/// ```
/// java VerifyRecord.java FOLDER [CODE]
/// ```
///
/// FOLDER holds `events.jsonl`, `checkpoints.jsonl` and `public-key.txt`, as FORMAT.md beside this
/// file describes them. CODE is one that was written down from the console, like
/// `1204-7F3A-91C2-55D0-E1B7`: with it, cutting off the end shows even if whoever did it could
/// sign. Exit status: 0 all is well, 1 the record is broken, 2 wrong use.
public final class VerifyRecord {
    private static final String NO_EVENT = "0".repeat(64);
    private static final int LINE_BYTES_MAX = 32_000;
    private static final int TAIL_BYTES = 256;

    private static final String PREVIOUS = "\"previous\":\"";

    /// The end of every event's line. What people typed stands before it and cannot contain it,
    /// since quotation marks in texts are written \".
    private static final Pattern TAIL =
            Pattern.compile(
                    "\"previous\":\"([0-9a-f]{64})\",\"sequence\":([1-9][0-9]{0,17}),\"type\":\"[A-Z_]+\",\"version\":1\\}");

    private static final Pattern CHECKPOINT =
            Pattern.compile(
                    "\\{\"at\":\"([0-9T:.Z-]{27})\",\"hash\":\"([0-9a-f]{64})\",\"sequence\":([1-9][0-9]{0,17}),\"signature\":\"([0-9a-f]{128})\"\\}");

    private final String code;
    private final boolean ended;
    private long number;
    private String hash = NO_EVENT;
    private int signatures;
    private long lastSigned;
    private String lastCode = "";
    private boolean codeFound;

    private VerifyRecord(String code, boolean ended) {
        this.ended = ended;
        this.code = code;
        this.codeFound = code.isEmpty();
    }

    /// What was found.
    ///
    /// @param events how many were read before anything was found wrong
    /// @param signatures how many were checked and are good
    /// @param code of the last checkpoint
    /// @param problem the first thing that is wrong, a sentence that names the event; empty when
    ///   nothing is
    public record Result(long events, int signatures, String code, String problem) {
        /// As it is, and something that was found wrong elsewhere.
        Result with(String found) {
            return new Result(events, signatures, code, found);
        }

        /// Whether nothing is wrong.
        public boolean isWhole() {
            return problem.isEmpty();
        }
    }

    /// Gives one line after the other, without its end; an empty one after the last.
    interface Lines {
        byte[] next(String what) throws IOException, Broken;
    }

    /// Something is wrong.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String problem, Object... values) {
            super(problem.formatted(values));
        }
    }

    /// @param arguments folder, and a code if there is one
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Use: java VerifyRecord.java FOLDER [CODE]");
            System.exit(2);
        }
        Result result = verify(Path.of(arguments[0]), arguments.length == 2 ? arguments[1] : "");
        System.out.printf(
                "Events read: %d. Good signatures: %d.%n", result.events(), result.signatures());
        if (!result.isWhole()) {
            System.out.println("BROKEN: " + result.problem());
            System.exit(1);
        }
        System.out.printf("The record is whole. Its last code is %s.%n", result.code());
    }

    /// Checks a folder.
    ///
    /// @param code one that was written down; empty for none
    public static Result verify(Path folder, String code) throws IOException {
        try (Source events = open(folder, "events.jsonl");
                Source checkpoints = open(folder, "checkpoints.jsonl");
                Source publicKey = open(folder, "public-key.txt")) {
            byte[] key = publicKey.line("The public key");
            return publicKey.read() >= 0
                    ? new Result(0, 0, "", "The public key is damaged.")
                    : verify(events::line, checkpoints::line, text(key), code, true);
        } catch (NoSuchFileException e) {
            return new Result(0, 0, "", "There is no %s.".formatted(e.getFile()));
        } catch (Broken e) {
            return new Result(0, 0, "", String.valueOf(e.getMessage()));
        }
    }

    /// Checks events wherever they come from.
    ///
    /// @param ended whether the last event must be signed, as in every export
    static Result verify(Lines events, Lines checkpoints, String key, String code, boolean ended)
            throws IOException {
        VerifyRecord run = new VerifyRecord(code.strip(), ended);
        String problem = "";
        try {
            run.check(events, checkpoints, key(key));
        } catch (Broken e) {
            problem = String.valueOf(e.getMessage());
        }
        return new Result(run.number, run.signatures, run.lastCode, problem);
    }

    private void check(Lines events, Lines checkpoints, PublicKey key) throws IOException, Broken {
        Optional<Matcher> next = checkpoint(checkpoints);
        byte[] line = events.next("Event 1");
        while (line.length > 0) {
            follow(line);
            if (next.isPresent() && Long.parseLong(next.get().group(3)) == number) {
                signed(next.get(), key);
                next = checkpoint(checkpoints);
            }
            line = events.next("Event " + (number + 1));
        }
        if (next.isPresent()) {
            throw new Broken(
                    "Event %d is the last; a checkpoint signed event %s. The end is cut off, or checkpoints are out of order.",
                    number, next.get().group(3));
        }
        if (number == 0 || (ended && lastSigned != number)) {
            throw new Broken(
                    "Event %d is the last and is not signed: it was changed or others are cut off.",
                    number);
        }
        if (!codeFound) {
            throw new Broken(
                    "No event has the code %s: the record was changed or cut off before it, or is another one.",
                    code);
        }
    }

    /// Checks that an event follows the one before.
    private void follow(byte[] line) throws Broken {
        int from = Math.max(0, line.length - TAIL_BYTES);
        String end = new String(line, from, line.length - from, StandardCharsets.ISO_8859_1);
        Matcher tail = TAIL.matcher(end.substring(Math.max(0, end.lastIndexOf(PREVIOUS))));
        if (!tail.matches()) {
            throw new Broken("Event %d is damaged.", number + 1);
        }
        if (Long.parseLong(tail.group(2)) != number + 1) {
            throw new Broken(
                    "Event %d is missing or damaged: event %s stands in its place.",
                    number + 1, tail.group(2));
        }
        if (!tail.group(1).equals(hash)) {
            throw number == 0
                    ? new Broken("Event 1 does not begin a record.")
                    : new Broken(
                            "Event %d was changed: event %d followed another one.",
                            number, number + 1);
        }
        number++;
        hash = sha256(line);
        // Made for that one event alone: it costs more than the hash.
        codeFound = codeFound || (code.startsWith(number + "-") && code.equals(code(number, hash)));
    }

    private void signed(Matcher checkpoint, PublicKey key) throws Broken {
        String text =
                "second-look checkpoint 1 %d %s %s"
                        .formatted(number, checkpoint.group(2), checkpoint.group(1));
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.US_ASCII));
            if (!check.verify(HexFormat.of().parseHex(checkpoint.group(4)))) {
                throw new Broken(
                        "The checkpoint at event %d was changed, or signed with another key.",
                        number);
            }
        } catch (GeneralSecurityException e) {
            throw new Broken("The checkpoint at event %d holds no signature.", number);
        }
        if (!checkpoint.group(2).equals(hash)) {
            throw new Broken(
                    "Event %d is not the one that was signed: it was changed, or one since event %d.",
                    number, lastSigned);
        }
        signatures++;
        lastSigned = number;
        lastCode = code(number, hash);
    }

    /// The next checkpoint; empty at the end.
    private Optional<Matcher> checkpoint(Lines checkpoints) throws IOException, Broken {
        String what = "The checkpoint after event " + lastSigned;
        byte[] line = checkpoints.next(what);
        if (line.length == 0) {
            return Optional.empty();
        }
        Matcher checkpoint = CHECKPOINT.matcher(text(line));
        if (!checkpoint.matches() || Long.parseLong(checkpoint.group(3)) <= lastSigned) {
            throw new Broken("%s is damaged.", what);
        }
        return Optional.of(checkpoint);
    }

    private static Source open(Path folder, String name) throws IOException {
        try {
            return new Source(Files.newInputStream(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(name);
        }
    }

    /// A file's bytes, one after the other.
    private static final class Source implements AutoCloseable {
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private final byte[] line = new byte[LINE_BYTES_MAX];
        private int at;
        private int end;

        Source(InputStream in) {
            this.in = in;
        }

        int read() throws IOException {
            if (at == end) {
                at = 0;
                end = in.read(buffer);
            }
            return end < 0 ? -1 : buffer[at++] & 0xff;
        }

        /// The next line without its end, which is one line feed; empty at the end of the file.
        byte[] line(String what) throws IOException, Broken {
            int length = 0;
            for (int b = read(); b != '\n'; b = read()) {
                if (b < 0 && length == 0) {
                    return new byte[0];
                }
                if (b < 0 || length == LINE_BYTES_MAX) {
                    throw new Broken("%s is damaged: its line has no end.", what);
                }
                line[length++] = (byte) b;
            }
            if (length == 0) {
                throw new Broken("%s is an empty line.", what);
            }
            return Arrays.copyOf(line, length);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    /// SHA-256 of a line's bytes, hexadecimal.
    static String sha256(byte[] line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A code that people can write down: the event's number and the first 64 bits of its hash,
    /// more than anybody can search through for another record with the same code.
    static String code(long sequence, String hash) {
        String digits = hash.substring(0, 16).toUpperCase(Locale.ROOT);
        return sequence + digits.replaceAll("(.{4})", "-$1");
    }

    /// The key from its 32 bytes (RFC 8032, 5.1.2): y, little-endian; the top bit is the parity of
    /// x.
    private static PublicKey key(String hexadecimal) throws Broken {
        try {
            if (!hexadecimal.matches("[0-9a-f]{64}")) {
                throw new Broken("The public key is damaged.");
            }
            byte[] bytes = HexFormat.of().parseHex(hexadecimal);
            byte[] turned = new byte[32];
            for (int i = 0; i < 32; i++) {
                turned[i] = bytes[31 - i];
            }
            boolean odd = (turned[0] & 0x80) != 0;
            turned[0] &= 0x7f;
            EdECPoint point = new EdECPoint(odd, new BigInteger(1, turned));
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new Broken("The public key is damaged.");
        }
    }
}

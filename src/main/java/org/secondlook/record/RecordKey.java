package org.secondlook.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/// The key of a record: 256 random bits in a file beside it that only its user may read. Confined
/// to one thread.
///
/// It is a stand-in until officers sign in with a passphrase. It protects a record that leaves the
/// machine without its key (a copy, a backup, one stolen file). It does **not** protect against who
/// takes the whole folder, nor against this user, the administrator, or a program that runs as
/// either.
final class RecordKey implements AutoCloseable {
    /// Length of the key.
    static final int BYTES = 32;

    private final byte[] key;

    private RecordKey(byte[] key) {
        this.key = key;
    }

    /// Reads the key of a record, or makes one where there is neither record nor key.
    static RecordKey open(RecordFiles files) throws RecordException {
        Path file = files.key();
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            if (Files.exists(files.record())) {
                throw new RecordException(
                        ("The record %s is there, but its key %s is not. Nobody can read the record without it:"
                                        + " restore the key from a backup, or move the record away to begin a new one.")
                                .formatted(files.record(), file));
            }
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            String line = HexFormat.of().formatHex(key) + "\n";
            PrivateFiles.create(file, line.getBytes(StandardCharsets.US_ASCII));
            return new RecordKey(key);
        } catch (IOException e) {
            throw new RecordException(
                    "The key %s cannot be read or made: %s."
                            .formatted(file, PrivateFiles.reason(e)),
                    e);
        }
    }

    private static RecordKey read(Path file) throws IOException, RecordException {
        if (PrivateFiles.isReadableByOthers(file)) {
            throw new RecordException(
                    "Other users may read the key %s. Find out who did, then take that right away (chmod 600)."
                            .formatted(file));
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new RecordException(
                    "The file %s does not hold a key. Restore it from a backup; the record cannot be read without it."
                            .formatted(file));
        }
        return new RecordKey(HexFormat.of().parseHex(text));
    }

    /// A password for one use, derived so that none tells another or the key.
    ///
    /// @param use what for
    String password(String use) {
        byte[] derived = derived(use);
        try {
            return HexFormat.of().formatHex(derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /// A key for one use, to be wiped by the caller, derived so that none tells another or this
    /// one.
    ///
    /// @param use what for
    byte[] derived(String use) {
        return Sealing.derived(key, "second-look record " + use);
    }

    /// Wipes the key.
    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}

package org.secondlook.record;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder of a record, held by one program at a time. Confined to one thread.
///
/// The lock is one of our own, beside the database's, because making a record and finding out that
/// another program has it open must not depend on how far that program has come. It ends with the
/// process, however that ends.
final class RecordFiles implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;

    private RecordFiles(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Takes a folder, made where it is missing.
    static RecordFiles hold(Path folder) throws RecordException {
        Path whole = folder.toAbsolutePath().normalize();
        refuseOddPath(whole);
        PrivateFiles.folder(whole);
        Path lock = whole.resolve("record.lock");
        try {
            FileChannel channel =
                    FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (isHeld(channel)) {
                    return new RecordFiles(whole, channel);
                }
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            channel.close();
        } catch (IOException e) {
            throw new RecordException(
                    "The record in %s cannot be locked: %s. Its folder must be writable and on a disk of this machine."
                            .formatted(whole, PrivateFiles.reason(e)),
                    e);
        }
        throw new RecordException(
                "Another Second Look has the record in %s open. Close it there, or name another folder in %s."
                        .formatted(whole, DataFolder.OVERRIDE));
    }

    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// The database takes its settings from the same text as the path, parted by semicolons, and
    /// turns backslashes into strokes.
    private static void refuseOddPath(Path folder) throws RecordException {
        String path = folder.toString();
        boolean isTurnedRound = File.separatorChar != '\\' && path.indexOf('\\') >= 0;
        if (path.indexOf(';') >= 0
                || isTurnedRound
                || path.chars().anyMatch(Character::isISOControl)) {
            throw new RecordException(
                    "A record cannot lie in the folder %s: its name holds a semicolon, a backslash or a control character. Name another one in %s."
                            .formatted(path.replaceAll("\\p{Cntrl}", "?"), DataFolder.OVERRIDE));
        }
    }

    /// Where everything lies.
    Path folder() {
        return folder;
    }

    /// The database.
    Path record() {
        return folder.resolve("record.mv.db");
    }

    /// A database that is being made. It gets its name only when it is whole, so that a crash
    /// leaves no half record.
    Path unfinished() {
        return folder.resolve("record.new.mv.db");
    }

    /// The key.
    Path key() {
        return folder.resolve("record.key");
    }

    /// The officers' slots of the key to all pictures.
    Path slots() {
        return folder.resolve("record.slots");
    }

    /// Whether there is a record.
    boolean hasRecord() {
        return Files.exists(record());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

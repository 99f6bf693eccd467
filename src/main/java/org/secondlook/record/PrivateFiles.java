package org.secondlook.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Files and folders that only this user may touch, written so that they outlive a power cut.
/// Stateless.
///
/// Where the system knows no POSIX permissions the folder's place in the user's profile has to do.
final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE =
            PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /// Makes a folder with mode 0700 where it is missing, and looks whether it is fit to hold a
    /// record.
    static void folder(Path folder) throws RecordException {
        try {
            if (isPosix(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
                refuseWritableByOthers(folder);
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new RecordException(
                    "The folder %s cannot be made: %s. Make it, or name another one in %s."
                            .formatted(folder, reason(e), DataFolder.OVERRIDE),
                    e);
        }
        if (!Files.isWritable(folder)) {
            throw new RecordException(
                    "The folder %s is not writable. Allow this user to write there, or name another one in %s."
                            .formatted(folder, DataFolder.OVERRIDE));
        }
    }

    private static void refuseWritableByOthers(Path folder) throws IOException, RecordException {
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(folder);
        if (mode.contains(PosixFilePermission.GROUP_WRITE)
                || mode.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new RecordException(
                    "Other users may write into the folder %s. Take that right away (chmod 700) and start again."
                            .formatted(folder));
        }
    }

    /// Whether users other than its owner may read a file; always false where the system cannot
    /// say.
    static boolean isReadableByOthers(Path file) throws IOException {
        if (!isPosix(file)) {
            return false;
        }
        Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        others.removeAll(EnumSet.copyOf(OWNER_FOLDER));
        return !others.isEmpty();
    }

    /// Writes a new file with mode 0600, whole or not at all, and returns when it is on the disk.
    static void create(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(part);
        FileAttribute<?>[] attributes =
                isPosix(file)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_FILE)}
                        : new FileAttribute<?>[0];
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, options, attributes)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        move(part, file);
    }

    /// Writes a file anew, whole or not at all, and overwrites what it held before.
    static void replace(Path file, byte[] content) throws IOException {
        if (!Files.exists(file)) {
            create(file, content);
            return;
        }
        try (FileChannel before = FileChannel.open(file, StandardOpenOption.WRITE)) {
            create(file, content);
            overwrite(before);
        }
    }

    /// Deletes a file for good: it is overwritten with zeros first, so that nothing of it can be
    /// read from the disk's free space. (A disk that moves blocks about may keep an older copy;
    /// that is why whatever shows a person is sealed, and its key deleted in the same way.)
    static void shred(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            overwrite(channel);
        }
        Files.delete(file);
        forceFolder(file);
    }

    private static void overwrite(FileChannel channel) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
        long size = channel.size();
        for (long at = 0; at < size; ) {
            zeros.clear().limit((int) Math.min(zeros.capacity(), size - at));
            at += channel.write(zeros, at);
        }
        channel.force(true);
    }

    /// A new file with mode 0600, to be written and closed by the caller.
    static OutputStream newFile(Path file) throws IOException {
        FileAttribute<?>[] attributes =
                isPosix(file)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_FILE)}
                        : new FileAttribute<?>[0];
        return Channels.newOutputStream(
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        attributes));
    }

    /// Returns when a file is on the disk.
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Gives a finished file its name, and returns when the name is on the disk.
    static void move(Path from, Path to) throws IOException {
        own(from);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(to);
    }

    /// Makes a file that somebody else put in its place this user's alone, and returns when both it
    /// and its name are on the disk.
    static void settle(Path file) throws IOException {
        own(file);
        forceFolder(file);
    }

    private static void own(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, OWNER_FILE);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceFolder(Path of) throws IOException {
        if (isPosix(of)) {
            Path folder = of.toAbsolutePath().getParent();
            if (folder != null) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    /// The plain reason of a file system's refusal.
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "this user may not write there";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

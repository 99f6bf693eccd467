package org.secondlook.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system of the database's that knows what a power cut would leave: all that was forced,
/// and of what was written since any part in any order. Shared, because the database makes copies
/// of this; one file at a time. Thread-safe.
public final class CutDisk extends FilePathWrapper {
    static final String NAME = "cut";

    /// What a disk writes whole or not at all.
    private static final int SECTOR = 512;

    /// Something that was asked of the disk and not forced.
    private record Write(long at, byte[] bytes) {}

    private static final List<Write> UNFORCED = new ArrayList<>();
    private static byte[] forced = new byte[0];
    private static long checkpoints;

    /// For the database, which makes a new one per path.
    public CutDisk() {}

    static void register() {
        FilePath.register(new CutDisk());
    }

    /// Begins with what lies on the disk.
    static synchronized void begin(Path file) throws IOException {
        UNFORCED.clear();
        forced = Files.readAllBytes(file);
        checkpoints = 0;
    }

    /// How often was forced.
    static synchronized long forces() {
        return checkpoints;
    }

    /// A file as a power cut would leave it now.
    static synchronized byte[] cut(Random random) {
        byte[] left = forced.clone();
        int kept = random.nextInt(4);
        for (Write write : UNFORCED) {
            if (write.bytes().length == 0) {
                left = random.nextBoolean() ? Arrays.copyOf(left, (int) write.at()) : left;
                continue;
            }
            for (int from = 0; from < write.bytes().length; from += SECTOR) {
                if (random.nextInt(4) < kept) {
                    int length = Math.min(SECTOR, write.bytes().length - from);
                    int at = (int) write.at() + from;
                    left = Arrays.copyOf(left, Math.max(left.length, at + length));
                    System.arraycopy(write.bytes(), from, left, at, length);
                }
            }
        }
        return left;
    }

    private static synchronized void written(long at, byte[] bytes) {
        UNFORCED.add(new Write(at, bytes));
    }

    private static synchronized void forced() {
        for (Write write : UNFORCED) {
            if (write.bytes().length == 0) {
                forced = Arrays.copyOf(forced, (int) write.at());
            } else {
                int end = (int) write.at() + write.bytes().length;
                forced = Arrays.copyOf(forced, Math.max(forced.length, end));
                System.arraycopy(write.bytes(), 0, forced, (int) write.at(), write.bytes().length);
            }
        }
        UNFORCED.clear();
        checkpoints++;
    }

    @Override
    public String getScheme() {
        return NAME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(
                FileChannel.open(
                        Path.of(getBase().toString()),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            base.truncate(size);
            written(size, new byte[0]);
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return base.read(into, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            written(position, bytes);
            return base.write(from, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            base.force(metaData);
            forced();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}

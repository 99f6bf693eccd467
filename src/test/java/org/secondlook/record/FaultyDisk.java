package org.secondlook.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system of the database's that refuses to write or to synchronise when it is told to, as a
/// full or a dying disk does. Registered under a name of its own, so that other tests are not
/// touched. Thread-safe.
public final class FaultyDisk extends FilePathWrapper {
    /// Name by which a store is opened on it.
    static final String NAME = "faulty";

    /// What is refused at the moment; shared, because the database makes copies of this.
    enum Fault {
        NONE,
        FULL,
        WRITES_FAIL,
        SYNC_FAILS,
        SYNC_FAILS_ONCE
    }

    private static volatile Fault fault = Fault.NONE;

    /// For the database, which makes a new one per path.
    public FaultyDisk() {}

    static void register() {
        fault = Fault.NONE;
        FilePath.register(new FaultyDisk());
    }

    static void set(Fault now) {
        fault = now;
    }

    @Override
    public String getScheme() {
        return NAME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
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
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return base.read(into, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            if (fault == Fault.FULL) {
                throw new IOException("No space left on device");
            }
            if (fault == Fault.WRITES_FAIL) {
                throw new IOException("Input/output error");
            }
            return base.write(from, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (fault == Fault.SYNC_FAILS || fault == Fault.SYNC_FAILS_ONCE) {
                if (fault == Fault.SYNC_FAILS_ONCE) {
                    fault = Fault.NONE;
                }
                throw new IOException("Input/output error");
            }
            base.force(metaData);
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

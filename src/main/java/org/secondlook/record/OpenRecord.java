package org.secondlook.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.secondlook.alert.NotRecordedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The record of a folder, held and open: its files, key, database and thread. Thread-safe: work
/// runs on the thread, callers wait for it.
final class OpenRecord implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenRecord.class);

    private final RecordThread thread = new RecordThread();
    private final RecordFiles files;
    private final RecordKey key;
    private final HealthGauge health;
    private final DurableRecord record;
    private final EventChain events;
    private final SealedLists lists;
    private final BundleSealing bundles;
    private final StoreKey storeKey;
    private final ExhibitFiles exhibits;
    private final Rolls rolls;
    private final boolean created;

    private OpenRecord(RecordFiles files, RecordKey key, Clock clock, String disk)
            throws RecordException {
        this.files = files;
        this.key = key;
        this.health = new HealthGauge(clock);
        this.record = new DurableRecord(files, key, disk, health);
        this.events = new EventChain(new RecordSigner(key, "checkpoint signature"), clock);
        this.bundles = new BundleSealing(new RecordSigner(key, "bundle signature"));
        this.storeKey = new StoreKey(new KeySlots(files.slots()));
        this.lists =
                new SealedLists(
                        files.folder().resolve(SealedLists.FOLDER),
                        new FileKeys(key.derived("watchlists"), storeKey));
        this.exhibits = new ExhibitFiles(files.folder().resolve(ExhibitFiles.FOLDER), storeKey);
        this.rolls = new Rolls(key.derived("watchlist members"));
        try {
            this.created = read(record::open);
            read(() -> exhibits.sweep(record.read(ExhibitRows::known)));
        } catch (RecordException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Opens the record in a folder, and begins one where there is none.
    ///
    /// @param disk the database's name of the file system, "file" but in tests
    static OpenRecord open(Path folder, Clock clock, String disk) throws RecordException {
        RecordFiles files = RecordFiles.hold(folder);
        try {
            return new OpenRecord(files, RecordKey.open(files), clock, disk);
        } catch (RecordException | RuntimeException e) {
            closeQuietly(files);
            throw e;
        }
    }

    /// Whether there was no record in the folder, so that one was begun.
    boolean created() {
        return created;
    }

    /// Seals and opens bundles.
    BundleSealing bundles() {
        return bundles;
    }

    /// The key under which the keys of all pictures lie.
    StoreKey storeKey() {
        return storeKey;
    }

    /// The sealed pictures of alerts.
    ExhibitFiles exhibits() {
        return exhibits;
    }

    /// Who was on which watchlist.
    Rolls rolls() {
        return rolls;
    }

    /// The kept lists.
    SealedLists lists() {
        return lists;
    }

    /// Bytes that its disk has left for this program; negative where that cannot be told.
    long freeBytes() {
        try {
            return Files.getFileStore(files.folder()).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }

    /// How it fares.
    HealthGauge health() {
        return health;
    }

    /// The database; to be used on the thread alone.
    DurableRecord rows() {
        return record;
    }

    /// Where what happens is told, in the transaction in which it is recorded; to be used on the
    /// thread alone.
    EventChain events() {
        return events;
    }

    /// Runs work that writes, and returns when it is durable.
    ///
    /// @throws NotRecordedException when it did not become durable
    <T> T write(Callable<T> work) throws NotRecordedException {
        try {
            return thread.call(work);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotRecordedException known) {
                throw known;
            }
            throw broken(e);
        }
    }

    /// Runs work that reads.
    <T> T read(Callable<T> work) throws RecordException {
        try {
            return thread.call(work);
        } catch (NotRecordedException e) {
            throw new RecordException(String.valueOf(e.getMessage()), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordException known) {
                throw known;
            }
            throw broken(e);
        }
    }

    private static IllegalStateException broken(ExecutionException e) {
        return new IllegalStateException("the record's thread failed", e.getCause());
    }

    /// Writes what was taken and closes the file. Closing twice is allowed.
    @Override
    public void close() {
        thread.close(() -> {
            signEnd();
            record.close();
            lists.close();
            exhibits.close();
            rolls.close();
            storeKey.close();
            key.close();
            closeQuietly(files);
            health.closed();
        });
    }

    /// What happened since the last checkpoint is signed too. A record that failed is left as it
    /// is.
    private void signEnd() {
        if (!record.isOpen()) {
            return;
        }
        try {
            record.write(handle -> {
                events.close(handle);
                return true;
            });
        } catch (NotRecordedException | RowRefusedException | RuntimeException e) {
            LOG.error(
                    "the end of the record could not be signed: {}", e.getClass().getSimpleName());
        }
    }

    private static void closeQuietly(RecordFiles files) {
        try {
            files.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of the record cannot be given back", e);
        }
    }
}

package org.secondlook.record;

import java.sql.SQLException;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The record as something that fails and is opened again. Confined to the record's thread.
///
/// A failed write leaves it open whether the row reached the disk. So the database is dropped,
/// opened anew, and the work is tried once more: then it either becomes durable, is refused because
/// it is there already, or fails for good.
final class DurableRecord implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DurableRecord.class);
    private static final int ATTEMPTS = 2;

    private final RecordFiles files;
    private final RecordKey key;
    private final String disk;
    private final HealthGauge health;
    private @Nullable RecordDatabase database;

    DurableRecord(RecordFiles files, RecordKey key, String disk, HealthGauge health) {
        this.files = files;
        this.key = key;
        this.disk = disk;
        this.health = health;
    }

    /// Opens the record, and makes it first where there is none.
    ///
    /// @return whether it was made
    boolean open() throws RecordException {
        boolean created = !files.hasRecord();
        if (created) {
            RecordDatabase.create(files, key, disk);
        }
        opened();
        return created;
    }

    /// Whether the database is open and has not failed.
    boolean isOpen() {
        return database != null;
    }

    /// Runs work as one transaction; returns when it is durable.
    ///
    /// @throws RowRefusedException when a row is there already or breaks a rule
    /// @throws NotRecordedException when it did not become durable
    <T> T write(HandleCallback<T, RuntimeException> work)
            throws NotRecordedException, RowRefusedException {
        health.begins();
        try {
            T result = attempt(work, 1);
            health.committed();
            return result;
        } finally {
            health.ends();
        }
    }

    private <T> T attempt(HandleCallback<T, RuntimeException> work, int attempt)
            throws NotRecordedException, RowRefusedException {
        try {
            T result = opened().write(work);
            tidy();
            return result;
        } catch (RecordException e) {
            health.failed(String.valueOf(e.getMessage()));
            throw new NotRecordedException(String.valueOf(e.getMessage()), e);
        } catch (SQLException | RuntimeException e) {
            RecordFault fault = RecordFault.of(e, files.record());
            if (fault.isRefusal()) {
                throw new RowRefusedException(fault);
            }
            dropped(fault);
            if (attempt < ATTEMPTS) {
                return attempt(work, attempt + 1);
            }
            throw new NotRecordedException(fault.sentence(), fault.cause());
        }
    }

    /// What was written is durable, whatever becomes of this.
    private void tidy() {
        if (database != null && database.isBloated()) {
            close();
        }
    }

    /// Runs work that reads.
    <T> T read(HandleCallback<T, RuntimeException> work) throws RecordException {
        try {
            return opened().read(work);
        } catch (RuntimeException e) {
            RecordFault fault = RecordFault.of(e, files.record());
            dropped(fault);
            throw new RecordException(fault.sentence(), fault.cause());
        }
    }

    private RecordDatabase opened() throws RecordException {
        RecordDatabase current = database;
        if (current == null) {
            current = RecordDatabase.open(files, key, disk);
            database = current;
        }
        return current;
    }

    private void dropped(RecordFault fault) {
        if (fault.isOfDisk()) {
            LOG.error("{}", fault.sentence());
        } else {
            LOG.error("the record failed with error {}", fault.code(), fault.cause());
        }
        health.failed(fault.sentence());
        RecordDatabase failed = database;
        database = null;
        if (failed != null) {
            failed.drop();
        }
    }

    @Override
    public void close() {
        RecordDatabase last = database;
        database = null;
        try {
            if (last != null) {
                last.close();
            }
        } catch (SQLException e) {
            RecordFault fault = RecordFault.of(e, files.record());
            LOG.error(
                    "the record did not close in good order, error {}",
                    fault.code(),
                    fault.cause());
        }
    }
}

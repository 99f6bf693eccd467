package org.secondlook.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertLog;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.NotRecordedException;

/// The record of alerts and decisions in a folder: `record.mv.db`, encrypted, and its key.
/// Thread-safe: one thread of its own touches the file, callers wait for it.
///
/// Whatever is told as recorded is on the disk. Rows are only added. What the encryption is worth
/// is said at the package.
public final class RecordStore implements AlertLog, AutoCloseable {
    /// Most alerts that are read back at once, the newest.
    public static final int LISTED_MAX = 10_000;

    private final SessionDetails details;
    private final UUID session = UUID.randomUUID();
    private final RecordThread thread = new RecordThread();
    private final RecordFiles files;
    private final RecordKey key;
    private final HealthGauge health;
    private final DurableRecord record;
    private final Opening opening;

    private RecordStore(
            RecordFiles files, RecordKey key, SessionDetails details, Clock clock, String disk)
            throws RecordException {
        this.files = files;
        this.key = key;
        this.details = details;
        this.health = new HealthGauge(clock);
        this.record = new DurableRecord(files, key, disk, health);
        try {
            this.opening = begun(clock.instant());
        } catch (RecordException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Opens the record in a folder, and begins one where there is none. Alerts that a crash left
    /// undecided are ended as not adjudicated.
    ///
    /// @param folder made where it is missing
    /// @param details recorded as a session, to which all alerts point
    /// @param clock the deployment's
    /// @throws RecordException when the record cannot be used
    public static RecordStore open(Path folder, SessionDetails details, Clock clock)
            throws RecordException {
        return open(folder, details, clock, "file");
    }

    /// As above, through a file system of the database's that a test has put under it.
    static RecordStore open(Path folder, SessionDetails details, Clock clock, String disk)
            throws RecordException {
        RecordFiles files = RecordFiles.hold(folder);
        try {
            return new RecordStore(files, RecordKey.open(files), details, clock, disk);
        } catch (RecordException | RuntimeException e) {
            closeQuietly(files);
            throw e;
        }
    }

    private Opening begun(Instant now) throws RecordException {
        return reading(() -> {
            boolean created = record.open();
            try {
                return record.write(handle -> {
                    int last =
                            SessionRows.lastAlertNumber(handle, details.deployment().reference());
                    SessionRows.insert(
                            handle, new RecordedSession(session, UtcTime.recorded(now), details));
                    return new Opening(
                            created, SessionRows.endLeftOpen(handle, session, now), last);
                });
            } catch (NotRecordedException | RowRefusedException e) {
                record.close();
                throw new RecordException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    /// What was found when it was opened.
    public Opening opening() {
        return opening;
    }

    /// The id under which this opening is recorded.
    public UUID session() {
        return session;
    }

    /// How the record fares. Never waits.
    public StoreHealth health() {
        return health.read();
    }

    @Override
    public void raised(Alert alert) throws NotRecordedException {
        if (!(alert.sight().threshold() >= details.floor())) {
            throw new NotRecordedException(
                    "The alert's threshold lies below the floor of the model pack; it is not raised.");
        }
        writing(() -> {
            try {
                return add(handle -> AlertRows.raised(handle, session, alert));
            } catch (RowRefusedException e) {
                return Settlement.raised(record, alert, e);
            }
        });
    }

    @Override
    public void decided(Alert alert, Decision decision) throws NotRecordedException {
        writing(() -> {
            try {
                return add(handle -> AlertRows.decided(handle, session, alert.id(), decision));
            } catch (RowRefusedException e) {
                return Settlement.decided(record, alert, decision, e);
            }
        });
    }

    @Override
    public void notAdjudicated(Alert alert, Instant at) throws NotRecordedException {
        writing(() -> {
            try {
                return add(handle -> AlertRows.notAdjudicated(handle, session, alert.id(), at));
            } catch (RowRefusedException e) {
                return Settlement.ended(
                        record, alert, new AlertState.NotAdjudicated(UtcTime.recorded(at)), e);
            }
        });
    }

    /// The alerts of a deployment and what became of them, newest first, at most `LISTED_MAX`.
    public List<RecordedAlert> alerts(String deploymentReference) throws RecordException {
        return reading(
                () -> record.read(h -> AlertReading.list(h, deploymentReference, LISTED_MAX)));
    }

    /// The openings of the store in a deployment, oldest first.
    public List<RecordedSession> sessions(String deploymentReference) throws RecordException {
        return reading(() -> record.read(h -> SessionRows.list(h, deploymentReference)));
    }

    private interface Rows {
        void add(Handle handle);
    }

    private boolean add(Rows rows) throws NotRecordedException, RowRefusedException {
        HandleCallback<Boolean, RuntimeException> work =
                handle -> {
                    rows.add(handle);
                    return true;
                };
        return record.write(work);
    }

    private void writing(Callable<Boolean> work) throws NotRecordedException {
        try {
            thread.call(work);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotRecordedException known) {
                throw known;
            }
            throw broken(e);
        }
    }

    private <T> T reading(Callable<T> work) throws RecordException {
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
            record.close();
            key.close();
            closeQuietly(files);
            health.closed();
        });
    }

    private static void closeQuietly(RecordFiles files) {
        try {
            files.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of the record cannot be given back", e);
        }
    }
}

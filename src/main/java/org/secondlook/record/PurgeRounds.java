package org.secondlook.record;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.secondlook.alert.NotRecordedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what is due, at once and then each minute, on a thread of its own. Thread-safe.
final class PurgeRounds implements AutoCloseable {
    static final long EVERY_SECONDS = 60;

    /// How long closing waits for a round under way.
    private static final long CLOSE_SECONDS = 60;

    private static final Logger LOG = LoggerFactory.getLogger(PurgeRounds.class);

    private final Retention retention;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("retention").daemon().factory());

    /// Why the last round failed; empty when it did not.
    private volatile String failure = "";

    PurgeRounds(Retention retention) {
        this.retention = retention;
    }

    /// Begins; called once.
    void begin() {
        var unused = thread.scheduleWithFixedDelay(this::round, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /// One round; a failure is told and the next round tries again.
    private void round() {
        try {
            Purged purged = retention.purge();
            failure = "";
            if (purged.alerts() + purged.keys() + purged.lists() > 0) {
                LOG.info(
                        "deleted what was due: pictures of {} alerts, {} keys, {} watchlists",
                        purged.alerts(),
                        purged.keys(),
                        purged.lists());
            }
        } catch (RecordException | NotRecordedException | RuntimeException e) {
            LOG.error("what is due could not be deleted", e);
            failure =
                    "What is due could not be deleted; it is tried again each minute. %s"
                            .formatted(
                                    e instanceof RuntimeException
                                            ? "Look at the log."
                                            : String.valueOf(e.getMessage()));
        }
    }

    /// Why the last round failed, in plain sentences; empty when it did not. Never waits.
    String failure() {
        return failure;
    }

    /// Waits for a round under way: an interrupt would close the files it writes to.
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                        LOG.error("a purge is still under way and is left to itself");
                    }
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

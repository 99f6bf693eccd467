package org.secondlook.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Receipt;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.KeptFiles.KeptFile;
import org.secondlook.watchlist.WatchlistException;

/// Deletes what shows people when its time is over, and says so in receipts. Thread-safe: one purge
/// at a time, and nothing is held or let go meanwhile.
///
/// It needs no key and nobody who is signed in: what is due must not wait for a person. Files are
/// deleted off the record's thread, so decisions do not wait for them.
public final class Retention implements AutoCloseable {
    private final OpenRecord open;
    private final Clock clock;
    private final ClockSteps steps = new ClockSteps();
    private final EvidenceHolds holds;
    private final PictureDeletion pictures;
    private final ListDeletion lists;
    private final KeyDeletion keys;
    private final ReentrantLock lock = new ReentrantLock();
    private final PurgeRounds rounds = new PurgeRounds(this);

    /// What could not be deleted or is missing, by what it is.
    private volatile Map<String, String> problems = Map.of();

    /// Room on the disk, and holds that are overdue, when a purge last looked.
    private volatile long freeBytes = -1;

    private volatile int overdueHolds;

    Retention(OpenRecord open, Additions additions, Clock clock) {
        this.open = open;
        this.clock = clock;
        Receipts receipts = new Receipts(open, additions);
        this.holds = new EvidenceHolds(open, additions, steps);
        this.pictures = new PictureDeletion(open, receipts);
        this.lists = new ListDeletion(open, receipts);
        this.keys = new KeyDeletion(open, receipts);
    }

    /// From now until the register is closed, deletes at once and then each minute whatever is due,
    /// and watches the clock. Called once.
    public void purgeEachMinute() {
        watchClock(System::nanoTime);
        rounds.begin();
    }

    /// @param nanos the machine's counting of time, as of `System.nanoTime`
    void watchClock(LongSupplier nanos) {
        open.events().watch(new ClockWatch(clock, nanos));
    }

    /// Looks at something that must not be half deleted.
    interface Look<T> {
        /// @param waiting files whose time is not over, or that are held
        T look(List<KeptFile> waiting) throws RecordException;
    }

    /// Looks while nothing is deleted.
    <T> T paused(Look<T> look) throws RecordException {
        lock.lock();
        try {
            Instant now = clock.instant();
            return look.look(kept(now).waiting(now));
        } finally {
            lock.unlock();
        }
    }

    /// Deletes for good whatever is due. It takes nobody who is signed in. What cannot be deleted
    /// now is told, and tried again the next time.
    public Purged purge() throws RecordException, NotRecordedException {
        lock.lock();
        try {
            Instant now = clock.instant();
            freeBytes = open.freeBytes();
            lookAtClock(now);
            int ended = holds.endLapsed(now);
            Kept kept = kept(now);
            overdueHolds =
                    (int) kept.held().values().stream().filter(h -> h.isOverdue(now)).count();
            Map<String, String> failed = new HashMap<>();
            Purged purged = pictures.delete(kept.due(now), null, now, failed);
            pictures.missing(kept.waiting(now), failed);
            purged = purged.plus(keys.delete(now, failed));
            purged = purged.plus(lists.delete(kept.needs(), now, failed));
            problems = Map.copyOf(failed);
            return purged.with(ended, List.copyOf(new TreeSet<>(failed.values())));
        } finally {
            lock.unlock();
        }
    }

    private Kept kept(Instant now) throws RecordException {
        return open.read(() ->
                open.rows()
                        .<Kept>read(handle -> {
                            steps.read(handle);
                            Map<UUID, EvidenceHold> held =
                                    HoldRows.holding(handle).stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            EvidenceHold::alert,
                                                            Function.identity()));
                            return new Kept(
                                    KeptFiles.list(handle, steps, now),
                                    held,
                                    new KeptListTimes(handle, steps, now).all());
                        }));
    }

    /// A clock that was set back while nothing ran shows from the last event to now.
    private void lookAtClock(Instant now) throws NotRecordedException {
        open.write(() ->
                open.rows()
                        .<Boolean>write(handle -> {
                            open.events().look(handle);
                            steps.read(handle);
                            Duration back = steps.back(now);
                            boolean moved = back.compareTo(ClockSteps.TOLD) >= 0;
                            if (moved) {
                                open.events().setBack(handle, back, now);
                            }
                            return moved;
                        }));
    }

    /// What is kept, and when it is deleted by this machine's clock, the soonest first; what is
    /// held back too.
    public List<DueItem> due() throws RecordException {
        Kept kept = kept(clock.instant());
        try {
            return kept.items(
                    problems,
                    open.lists().listing().names(),
                    kept.files().stream()
                            .map(KeptFile::deployment)
                            .filter(open.exhibits()::hasKey)
                            .collect(Collectors.toSet()));
        } catch (WatchlistException e) {
            throw new RecordException(String.valueOf(e.getMessage()), e);
        }
    }

    /// What became of the pictures of an alert, as of now. Does not wait for a purge under way.
    AlertHistory.Pictures pictures(UUID alert) throws RecordException, NotRecordedException {
        Instant now = clock.instant();
        lookAtClock(now);
        return open.read(() ->
                open.rows()
                        .<AlertHistory.Pictures>read(handle -> {
                            steps.read(handle);
                            List<KeptFile> files =
                                    KeptFiles.list(handle, steps, now).stream()
                                            .filter(file -> file.alert().equals(alert))
                                            .toList();
                            return files.isEmpty()
                                    ? notKept(PurgeRows.of(handle, alert))
                                    : kept(files, holds.holding(handle, alert, now), now);
                        }));
    }

    private static AlertHistory.Pictures notKept(List<PurgeReceipt> receipts) {
        return receipts.isEmpty()
                ? new AlertHistory.Pictures.Never()
                : new AlertHistory.Pictures.Deleted(receipts.getFirst());
    }

    private static AlertHistory.Pictures kept(
            List<KeptFile> files, Optional<EvidenceHold> hold, Instant now) {
        Instant due = files.stream().map(KeptFile::dueAt).min(Instant::compareTo).orElseThrow();
        return hold.isEmpty() && !now.isBefore(due)
                ? new AlertHistory.Pictures.Overdue(due)
                : new AlertHistory.Pictures.Kept(due, hold.orElse(null));
    }

    /// What was deleted for good, the newest receipt first.
    ///
    /// @param limit how many at most
    public List<PurgeReceipt> purges(int limit) throws RecordException {
        return open.read(() -> open.rows().read(handle -> PurgeRows.list(handle, limit)));
    }

    /// Evidence holds, also those that have ended, the newest first.
    public List<EvidenceHold> holds() throws RecordException {
        return open.read(() -> open.rows().read(HoldRows::list));
    }

    /// What somebody has to be told: what cannot be deleted, what is missing, that the clock was
    /// moved. Plain sentences; none when all is well. Never waits.
    public List<String> notices() {
        TreeSet<String> told = new TreeSet<>(undone());
        if (!open.events().clockNotice().isEmpty()) {
            told.add(open.events().clockNotice());
        }
        return List.copyOf(told);
    }

    private TreeSet<String> undone() {
        TreeSet<String> told = new TreeSet<>(problems.values());
        if (!rounds.failure().isEmpty()) {
            told.add(rounds.failure());
        }
        return told;
    }

    /// How the storage stands, as the last purge found it. Never waits.
    StorageState storage() {
        return new StorageState(
                freeBytes,
                open.storeKey().isOpen(),
                overdueHolds,
                List.copyOf(undone()),
                open.events().clockNotice());
    }

    /// What becomes of a kept list when its deployment is closed.
    Receipt.Outcome closeList(String deployment, String list)
            throws RecordException, WatchlistException {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (lists.isReceipted(deployment)) {
                return Receipt.Outcome.GONE;
            }
            if (KeptListTimes.isNeeded(kept(now).needs(), list, deployment, now)) {
                return Receipt.Outcome.NEEDED;
            }
            return lists.destroy(list).isPresent()
                    ? Receipt.Outcome.DESTROYED
                    : Receipt.Outcome.GONE;
        } finally {
            lock.unlock();
        }
    }

    /// What became of the pictures of a deployment.
    ///
    /// @param alerts whose pictures were kept and are no more
    /// @param destroyed of these, those whose pictures were there until now
    /// @param held whose pictures are under an evidence hold
    /// @param key whether the deployment's key was there until now
    /// @param sha256 over the hashes of the files that are no more, sorted, a line each; empty for
    ///   none
    record Closed(int alerts, int destroyed, int held, boolean key, String sha256) {}

    /// Records that the deletion of what is kept of a deployment begins: where the program ends
    /// before it is done, the next purge goes on with it.
    void beginClosing(String deployment, Officer by) throws NotRecordedException {
        open.write(() ->
                open.rows()
                        .write(handle ->
                                open.events()
                                        .append(
                                                handle,
                                                RetentionEvents.closingBegun(
                                                        deployment, by, clock.instant()))));
    }

    /// Deletes all pictures of a deployment but those under a hold, and its key.
    ///
    /// @throws RecordException when any cannot be deleted
    Closed closePictures(String deployment, Officer by)
            throws RecordException, NotRecordedException {
        lock.lock();
        try {
            Instant now = clock.instant();
            beginClosing(deployment, by);
            Kept kept = kept(now);
            Map<String, String> failed = new HashMap<>();
            Purged purged = pictures.delete(kept.notHeld(deployment), by, now, failed);
            if (!failed.isEmpty()) {
                throw new RecordException(failed.values().iterator().next());
            }
            boolean key = open.exhibits().destroyKey(deployment);
            List<KeptFiles.Deleted> deleted =
                    open.read(() ->
                            open.rows().read(handle -> KeptFiles.deleted(handle, deployment)));
            return new Closed(
                    (int) deleted.stream().map(KeptFiles.Deleted::alert).distinct().count(),
                    purged.alerts(),
                    kept.held(deployment),
                    key,
                    KeptFiles.hash(deleted));
        } finally {
            lock.unlock();
        }
    }

    /// Holds back the pictures of an alert from their deletion, or holds them anew with new dates.
    ///
    /// @param reason may not be empty
    /// @param until when it ends by itself, at most `EvidenceHold.UNTIL_MAX` from now
    /// @param review when somebody has to look at it again, at most `EvidenceHold.REVIEW_MAX` from
    ///   now and not after its end
    /// @param who a supervisor or an authorising officer
    /// @throws RecordException when it may not be, or there is nothing to hold
    public EvidenceHold hold(UUID alert, String reason, Instant until, Instant review, SignedIn who)
            throws RecordException, NotRecordedException {
        lock.lock();
        try {
            return holds.hold(alert, reason, until, review, who, clock.instant());
        } finally {
            lock.unlock();
        }
    }

    /// Lets held pictures go; they are deleted at once if their time is over.
    ///
    /// @throws RecordException when it may not be, or nothing holds them
    public void release(UUID alert, String reason, SignedIn who)
            throws RecordException, NotRecordedException {
        lock.lock();
        try {
            holds.release(alert, reason, who, clock.instant());
            purge();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for what is being deleted.
    @Override
    public void close() {
        rounds.close();
    }
}

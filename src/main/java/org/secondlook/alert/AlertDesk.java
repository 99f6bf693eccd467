package org.secondlook.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Reason;
import org.secondlook.face.Probe;
import org.secondlook.face.Scene;

/// The alerts of one deployment: raised, judged, expired. Thread-safe.
///
/// Nothing is shown that is not recorded: raising and deciding count as done only when the log has
/// them. An ending without a judgement takes effect at once, because nobody may decide any more,
/// and is owed to the log until it has it. The screen pulls `alerts()` at its own pace and never
/// waits for the disk.
public final class AlertDesk implements AutoCloseable {
    /// Alerts of one deployment that are kept at hand. A day's work is a few dozen.
    public static final int MAX_ALERTS = 1_000;

    private final Policy policy;
    private final AlertLog log;
    private final Clock clock;
    private final Merging merging;
    private final Unrecorded unrecorded;

    /// Held in common while an alert's state is being written, alone while closing.
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private final Object raising = new Object();
    private int lastNumber;
    private volatile List<Alert> alerts = List.of();
    private volatile boolean closed;
    private volatile boolean full;
    private volatile @Nullable String fault;

    /// A desk that counts alerts from 1.
    ///
    /// @param policy lifetime and merge window
    /// @param log where everything is written first
    /// @param clock the deployment's
    public AlertDesk(Policy policy, AlertLog log, Clock clock) {
        this(policy, log, clock, 0);
    }

    /// A desk that goes on counting where an earlier one of the same deployment stopped.
    ///
    /// @param policy lifetime and merge window
    /// @param log where everything is written first
    /// @param clock the deployment's
    /// @param lastNumber the highest number recorded in this deployment
    public AlertDesk(Policy policy, AlertLog log, Clock clock, int lastNumber) {
        this.policy = policy;
        this.log = log;
        this.clock = clock;
        this.lastNumber = lastNumber;
        this.merging = new Merging(policy.mergeWindowSeconds());
        this.unrecorded = new Unrecorded(log);
    }

    /// Raises an alert, unless it repeats an earlier one. Probe and scene are taken over, and wiped
    /// where nothing comes of it.
    ///
    /// @return the alert, or empty when it was merged into an earlier one or could not be recorded;
    ///   then `fault` tells
    public Optional<Alert> raise(Alert.Sight sight, Probe probe, Scene scene) {
        boolean taken = false;
        Lock common = open.readLock();
        common.lock();
        try {
            synchronized (raising) {
                if (closed || merging.isRepeat(sight, alerts)) {
                    return Optional.empty();
                }
                if (alerts.size() >= MAX_ALERTS) {
                    full = true;
                    return Optional.empty();
                }
                Optional<Alert> alert = recorded(sight, probe, scene);
                taken = alert.isPresent();
                return alert;
            }
        } finally {
            common.unlock();
            if (!taken) {
                probe.close();
                scene.close();
            }
        }
    }

    /// A number is never used twice, even where it is not known whether the log has it.
    private Optional<Alert> recorded(Alert.Sight sight, Probe probe, Scene scene) {
        lastNumber++;
        Duration life = Duration.ofSeconds(policy.alertLifetimeSeconds());
        Alert alert =
                new Alert(
                        UUID.randomUUID(), lastNumber, sight, probe, scene, clock.instant(), life);
        try {
            log.raised(alert);
        } catch (NotRecordedException e) {
            fault = e.getMessage();
            return Optional.empty();
        }
        fault = null;
        List<Alert> more = new ArrayList<>(alerts);
        more.add(alert);
        alerts = List.copyOf(more);
        return Optional.of(alert);
    }

    /// Decides on an alert; returns when the decision is durable. May block for as long as the disk
    /// takes.
    ///
    /// @throws IllegalArgumentException when a reason is not one that the policy gives for this
    ///   verdict
    public DecisionResult decide(Alert alert, Decision decision) {
        requireReasonsOfPolicy(decision);
        Lock common = open.readLock();
        common.lock();
        try {
            AlertState committing = new AlertState.Committing(decision.officer());
            while (true) {
                AlertState before = alert.state();
                if (!(before instanceof AlertState.Waiting)) {
                    return new DecisionResult.TooLate(before);
                }
                Instant now = clock.instant();
                if (closed || !now.isBefore(alert.expiresAt())) {
                    end(alert, before, now);
                } else if (alert.move(before, committing)) {
                    return commit(alert, committing, decision);
                }
            }
        } finally {
            common.unlock();
        }
    }

    private DecisionResult commit(Alert alert, AlertState committing, Decision decision) {
        AlertState after = new AlertState.Waiting();
        try {
            log.decided(alert, decision);
            after = new AlertState.Decided(decision);
            fault = null;
            return new DecisionResult.Taken(decision);
        } catch (NotRecordedException e) {
            Optional<AlertState> standing = e.standing();
            if (standing.isPresent()) {
                after = standing.get();
                return new DecisionResult.TooLate(after);
            }
            fault = e.getMessage();
            return new DecisionResult.NotRecorded(String.valueOf(e.getMessage()));
        } finally {
            alert.move(committing, after);
        }
    }

    private void requireReasonsOfPolicy(Decision decision) {
        List<Reason> allowed =
                switch (decision.verdict()) {
                    case ENGAGE -> policy.engageReasons();
                    case DO_NOT_ENGAGE -> policy.doNotEngageReasons();
                };
        for (String code : decision.reasons()) {
            if (allowed.stream().noneMatch(reason -> reason.code().equals(code))) {
                throw new IllegalArgumentException(
                        "the policy has no reason %s for %s".formatted(code, decision.verdict()));
            }
        }
    }

    /// Ends the alerts whose life is over as not adjudicated. One that is being committed is left
    /// alone: it becomes decided, or waits again and is ended next time.
    public void expire() {
        Lock common = open.readLock();
        common.lock();
        try {
            unrecorded.write();
            Instant now = clock.instant();
            for (Alert alert : alerts) {
                AlertState state = alert.state();
                if (state instanceof AlertState.Waiting && !now.isBefore(alert.expiresAt())) {
                    end(alert, state, now);
                }
            }
        } finally {
            common.unlock();
        }
    }

    private void end(Alert alert, AlertState waiting, Instant now) {
        AlertState.NotAdjudicated ended = new AlertState.NotAdjudicated(now);
        if (alert.move(waiting, ended)) {
            unrecorded.add(alert, ended);
            unrecorded.write();
        }
    }

    /// All alerts so far, oldest first. Never waits.
    public List<Alert> alerts() {
        return alerts;
    }

    /// Why alerts cannot be raised or recorded at the moment, in a plain sentence. Never waits.
    public Optional<String> fault() {
        if (full) {
            return Optional.of(
                    "This deployment has had %d alerts, the most that can be kept. No more are raised."
                            .formatted(MAX_ALERTS));
        }
        return Optional.ofNullable(fault).or(unrecorded::fault);
    }

    /// Waits for decisions that are being committed, ends what still waits as not adjudicated, and
    /// wipes all pictures. Nothing is raised or decided any more. Closing twice is allowed.
    @Override
    public void close() {
        Lock alone = open.writeLock();
        alone.lock();
        try {
            closed = true;
            unrecorded.write();
            Instant now = clock.instant();
            for (Alert alert : alerts) {
                AlertState state = alert.state();
                if (state instanceof AlertState.Waiting) {
                    end(alert, state, now);
                }
                alert.close();
            }
        } finally {
            alone.unlock();
        }
    }
}

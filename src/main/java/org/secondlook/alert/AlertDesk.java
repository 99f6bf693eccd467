package org.secondlook.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Policy;
import org.secondlook.face.Probe;

/// The alerts of one deployment: raised, judged, expired. Thread-safe.
///
/// Nothing is shown that is not recorded: raising, deciding and expiring count as done only when
/// the log has them. The screen pulls `alerts()` at its own pace.
public final class AlertDesk implements AutoCloseable {
    /// Alerts of one deployment that are kept at hand. A day's work is a few dozen.
    public static final int MAX_ALERTS = 10_000;

    private final Policy policy;
    private final AlertLog log;
    private final Clock clock;
    private final List<Alert> alerts = new ArrayList<>();
    private volatile @Nullable String fault;

    /// @param policy lifetime and merge window
    /// @param log where everything is written first
    /// @param clock the deployment's
    public AlertDesk(Policy policy, AlertLog log, Clock clock) {
        this.policy = policy;
        this.log = log;
        this.clock = clock;
    }

    /// Raises an alert, unless the same entry alerted on the same camera within the merge window.
    /// The probe is taken over, and wiped where nothing comes of it.
    ///
    /// @return the alert, or empty when it was merged into an earlier one or could not be recorded;
    ///   then `fault` tells
    public synchronized Optional<Alert> raise(Alert.Sight sight, Probe probe) {
        if (isRepeat(sight) || alerts.size() >= MAX_ALERTS) {
            if (alerts.size() >= MAX_ALERTS) {
                fault =
                        "This deployment has had %d alerts, the most that can be kept."
                                .formatted(MAX_ALERTS);
            }
            probe.close();
            return Optional.empty();
        }
        Alert alert =
                new Alert(
                        UUID.randomUUID(),
                        alerts.size() + 1,
                        sight,
                        probe,
                        clock.instant(),
                        Duration.ofSeconds(policy.alertLifetimeSeconds()));
        try {
            log.raised(alert);
        } catch (NotRecordedException e) {
            fault = e.getMessage();
            alert.close();
            return Optional.empty();
        }
        fault = null;
        alerts.add(alert);
        return Optional.of(alert);
    }

    private boolean isRepeat(Alert.Sight sight) {
        for (int i = alerts.size() - 1; i >= 0; i--) {
            Alert.Sight earlier = alerts.get(i).sight();
            if (earlier.camera().equals(sight.camera())
                    && earlier.candidate()
                            .entry()
                            .reference()
                            .equals(sight.candidate().entry().reference())) {
                return earlier.track() == sight.track()
                        || sight.alertSeconds() - earlier.alertSeconds()
                                < policy.mergeWindowSeconds();
            }
        }
        return false;
    }

    /// Decides on an alert; returns when the decision is durable. May block for as long as the disk
    /// takes.
    public DecisionResult decide(Alert alert, Decision decision) {
        AlertState before = alert.state();
        AlertState committing = new AlertState.Committing(decision.officer());
        if (!(before instanceof AlertState.Waiting) || !alert.move(before, committing)) {
            return new DecisionResult.TooLate(alert.state());
        }
        try {
            log.decided(alert, decision);
        } catch (NotRecordedException e) {
            alert.move(committing, new AlertState.Waiting());
            fault = e.getMessage();
            return new DecisionResult.NotRecorded(String.valueOf(e.getMessage()));
        }
        fault = null;
        alert.move(committing, new AlertState.Decided(decision));
        return new DecisionResult.Taken(decision);
    }

    /// Ends the alerts whose life is over as not adjudicated.
    public void expire() {
        Instant now = clock.instant();
        for (Alert alert : alerts()) {
            AlertState state = alert.state();
            if (!now.isBefore(alert.expiresAt()) && state instanceof AlertState.Waiting) {
                end(alert, state, now);
            }
        }
    }

    private void end(Alert alert, AlertState waiting, Instant now) {
        AlertState ended = new AlertState.NotAdjudicated(now);
        if (alert.move(waiting, ended)) {
            try {
                log.notAdjudicated(alert, now);
            } catch (NotRecordedException e) {
                fault = e.getMessage();
            }
        }
    }

    /// All alerts so far, oldest first.
    public synchronized List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    /// Why the record cannot be written at the moment, in a plain sentence.
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /// Ends what still waits as not adjudicated and wipes all pictures.
    @Override
    public void close() {
        Instant now = clock.instant();
        for (Alert alert : alerts()) {
            AlertState state = alert.state();
            if (state instanceof AlertState.Waiting) {
                end(alert, state, now);
            }
        }
        synchronized (this) {
            alerts.forEach(Alert::close);
        }
    }
}

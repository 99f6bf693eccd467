package org.secondlook.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;

/// What officers do on the cards of alerts, on its way to the log. Thread-safe.
///
/// Taking note of a step never waits; steps are written once a second at most, or with the decision
/// that they led to. That they cannot be written is told and keeps nobody from deciding.
public final class CardWork {
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(1);

    private final AlertLog log;
    private final Clock clock;
    private @Nullable Instant written;
    private volatile @Nullable String fault;

    CardWork(AlertLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// Takes note of a step. Never waits.
    public void did(Alert alert, Officer by, CardStep step) {
        log.did(new TakenStep(alert.id(), by, clock.instant(), step));
    }

    /// Records that an officer has opened the card of an alert. May block for as long as the disk
    /// takes; that it cannot be recorded is told by `fault`.
    public void opened(Alert alert, Officer by) {
        if (!alert.isReal()) {
            return; // Its pictures are nobody's who walked by, and are not kept.
        }
        try {
            log.looked(alert, by, clock.instant());
            fault = null;
        } catch (NotRecordedException e) {
            fault = e.getMessage();
        }
    }

    /// Writes the steps that wait, unless some were written within the last second.
    synchronized void write() {
        Instant now = clock.instant();
        Instant last = written;
        if (last != null && Duration.between(last, now).abs().compareTo(WRITTEN_EVERY) < 0) {
            return;
        }
        written = now;
        try {
            log.writeSteps();
            fault = null;
        } catch (NotRecordedException e) {
            fault = e.getMessage();
        }
    }

    /// Why something that was done on a card could not be recorded, in a plain sentence.
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }
}

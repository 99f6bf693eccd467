package org.secondlook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.secondlook.alert.Alert;
import org.secondlook.deployment.Policy;

/// How long an alert has waited, and how long it still may. Immutable; used by the screen's thread.
///
/// A second officer has as long as the first had. For them the alert begins anew, so that no age
/// tells that somebody has judged it already.
final class AlertLife {
    /// So long before its end an alert warns: time enough to mark, tick a reason and decide.
    static final Duration SOON = Duration.ofSeconds(15);

    private final Duration life;
    private final Clock clock;

    AlertLife(Policy policy, Clock clock) {
        this.life = Duration.ofSeconds(policy.alertLifetimeSeconds());
        this.clock = clock;
    }

    private Instant began(Alert alert) {
        return alert.expiresAt().minus(life);
    }

    /// How long it has waited, 0:09.
    String age(Alert alert) {
        return Times.age(began(alert), clock.instant());
    }

    /// Share of its life that is left, 1…0.
    double left(Alert alert) {
        double left = Duration.between(clock.instant(), alert.expiresAt()).toMillis();
        return Math.clamp(left / life.toMillis(), 0, 1);
    }

    /// Time until it expires, 0:51.
    String timeLeft(Alert alert) {
        return Times.left(clock.instant(), alert.expiresAt());
    }

    /// Whether it ends before long as not adjudicated.
    boolean endsSoon(Alert alert) {
        return Duration.between(clock.instant(), alert.expiresAt()).compareTo(SOON) <= 0;
    }
}

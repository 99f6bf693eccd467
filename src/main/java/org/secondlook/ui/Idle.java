package org.secondlook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How long nobody has touched the console. Used by the screen's thread.
///
/// Both the machine's own counting of time and the clock are asked: the one stands still while a
/// machine sleeps, the other may be set back.
final class Idle {
    private final Clock clock;
    private final Duration limit;
    private long touchedNanos;
    private Instant touchedAt;

    /// @param limit after which the console is idle
    Idle(Clock clock, Duration limit, long nanos) {
        this.clock = clock;
        this.limit = limit;
        this.touchedNanos = nanos;
        this.touchedAt = clock.instant();
    }

    /// Somebody is there.
    void touched(long nanos) {
        touchedNanos = nanos;
        touchedAt = clock.instant();
    }

    /// Whether nobody has been there for long enough.
    boolean isOver(long nanos) {
        return nanos - touchedNanos >= limit.toNanos()
                || Duration.between(touchedAt, clock.instant()).abs().compareTo(limit) >= 0;
    }
}

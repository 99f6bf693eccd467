package org.secondlook.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A clock that is compared with the machine's own counting of time, which nobody can set.
/// Thread-safe.
final class SteadyClock {
    /// They may differ by so much before it is told. A clock that the network corrects little by
    /// little stays far below it.
    static final Duration DRIFT_MAX = Duration.ofSeconds(5);

    private final Clock clock;
    private final LongSupplier nanos;
    private final Instant begun;
    private final long begunNanos;

    /// @param clock the deployment's
    /// @param nanos the machine's counting, as of `System.nanoTime`
    SteadyClock(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.begun = clock.instant();
        this.begunNanos = nanos.getAsLong();
    }

    /// What the clock shows.
    Instant now() {
        return clock.instant();
    }

    /// The time by the machine's own counting since the beginning.
    Instant counted() {
        return begun.plusNanos(nanos.getAsLong() - begunNanos);
    }

    /// How the clock was moved, in a plain sentence; empty as long as it was not.
    Optional<String> drift() {
        Duration ahead = Duration.between(counted(), now());
        if (ahead.abs().compareTo(DRIFT_MAX) <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                "The clock was set %s by %s while the session ran. Check the clock."
                        .formatted(ahead.isNegative() ? "back" : "forward", words(ahead.abs())));
    }

    private static String words(Duration time) {
        return time.toMinutes() < 2
                ? "%d s".formatted(time.plusMillis(500).toSeconds())
                : "%d min".formatted(time.plusSeconds(30).toMinutes());
    }
}

package org.secondlook.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Compares the clock with the machine's own counting of time, which nobody can set. Confined to
/// the record's thread.
final class ClockWatch {
    private final Clock clock;
    private final LongSupplier nanos;
    private Instant begun;
    private long begunNanos;

    /// @param nanos the machine's counting, as of `System.nanoTime`
    ClockWatch(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.begun = clock.instant();
        this.begunNanos = nanos.getAsLong();
    }

    /// The clock was moved.
    ///
    /// @param expected what it would have shown
    /// @param shown what it showed instead
    record Moved(Instant expected, Instant shown) {
        Duration forward() {
            return Duration.between(expected, shown);
        }
    }

    /// How the clock was moved since it was last found to be; empty as long as it differs by less
    /// than what is told. Little by little counts too.
    Optional<Moved> moved() {
        Instant shown = clock.instant();
        long counted = nanos.getAsLong();
        Moved moved = new Moved(begun.plusNanos(counted - begunNanos), shown);
        if (moved.forward().abs().compareTo(ClockSteps.TOLD) < 0) {
            return Optional.empty();
        }
        begun = shown;
        begunNanos = counted;
        return Optional.of(moved);
    }
}

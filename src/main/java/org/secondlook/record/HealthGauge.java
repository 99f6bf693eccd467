package org.secondlook.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.record.StoreHealth.State;

/// Follows how the writes fare. Thread-safe: the record's thread reports, the screen reads.
///
/// A write that hangs reports nothing, so slowness is found by whoever reads.
final class HealthGauge {
    /// A write normally takes about a millisecond; after this long the screen says that it waits.
    static final Duration SLOW = Duration.ofSeconds(2);

    private static final String WELL = "The record is written.";

    private final Clock clock;
    private State state = State.WELL;
    private String sentence = WELL;
    private @Nullable Instant lastCommitted;
    private @Nullable Instant busySince;
    private long committed;

    HealthGauge(Clock clock) {
        this.clock = clock;
    }

    synchronized void begins() {
        busySince = clock.instant();
    }

    synchronized void ends() {
        busySince = null;
    }

    synchronized void committed() {
        lastCommitted = clock.instant();
        committed++;
        if (state != State.CLOSED) {
            state = State.WELL;
            sentence = WELL;
        }
    }

    synchronized void failed(String why) {
        if (state != State.CLOSED) {
            state = State.FAILED;
            sentence = why;
        }
    }

    synchronized void closed() {
        state = State.CLOSED;
        sentence = "The record is closed.";
    }

    synchronized StoreHealth read() {
        Instant since = busySince;
        if (state == State.WELL && since != null) {
            Duration waiting = Duration.between(since, clock.instant());
            if (waiting.compareTo(SLOW) > 0) {
                String slow =
                        "The record has not answered for %d s; look at its disk."
                                .formatted(waiting.toSeconds());
                return new StoreHealth(State.SLOW, slow, lastCommitted, committed);
            }
        }
        return new StoreHealth(state, sentence, lastCommitted, committed);
    }
}

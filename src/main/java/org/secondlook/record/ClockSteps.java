package org.secondlook.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How far the clock was set back in the course of a record, told by the times of its events.
/// Confined to the record's thread.
///
/// Time only adds up: a step back from one event to the next is a clock that was moved, and what
/// was kept before it is as old as it was. So whoever sets the clock back prolongs nothing. All
/// events are read once, then those that came.
final class ClockSteps {
    /// Smaller steps are counted too, but are nothing to tell anybody.
    static final Duration TOLD = Duration.ofMinutes(1);

    /// All steps back up to and with an event, for each event that made one.
    private final TreeMap<Long, Duration> backUpTo = new TreeMap<>();

    private long read;
    private @Nullable Instant last;

    private record Moment(long sequence, Instant at) {}

    /// Reads the events that came.
    void read(Handle handle) {
        try (var moments =
                handle
                        .createQuery(
                                "select sequence, at_time from event where sequence > :read order by sequence")
                        .bind("read", read)
                        .map((row, _) -> new Moment(row.getLong(1), UtcTime.read(row, "at_time")))
                        .stream()) {
            moments.forEach(this::add);
        }
    }

    private void add(Moment moment) {
        Duration step = back(moment.at());
        if (!step.isZero()) {
            backUpTo.put(moment.sequence(), all().plus(step));
        }
        read = moment.sequence();
        last = moment.at();
    }

    private Duration all() {
        return backUpTo.isEmpty() ? Duration.ZERO : backUpTo.lastEntry().getValue();
    }

    /// How far the clock lies behind the last event; zero when it does not.
    Duration back(Instant now) {
        Instant before = last;
        return before == null || !now.isBefore(before)
                ? Duration.ZERO
                : Duration.between(now, before);
    }

    /// What the clock shows when as much time has passed as a time that was set before its steps
    /// back asks for.
    ///
    /// @param time by the clock as it was
    /// @param event number of the event that was the last when it was set
    /// @param now by the clock as it is
    Instant shown(Instant time, long event, Instant now) {
        Map.@Nullable Entry<Long, Duration> before = backUpTo.floorEntry(event);
        Duration until = before == null ? Duration.ZERO : before.getValue();
        return time.minus(all().plus(back(now)).minus(until));
    }
}

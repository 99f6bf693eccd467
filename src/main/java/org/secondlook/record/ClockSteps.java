package org.secondlook.record;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How far the clock was set back in the course of a record, told by the times of its events, and
/// which deployments were begun to be closed. Confined to the record's thread.
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

    /// Deployments of which what is kept is deleted since somebody began to close them.
    private final Set<String> closing = new HashSet<>();

    private record Moment(long sequence, Instant at, String closing) {}

    /// Reads the events that came.
    void read(Handle handle) {
        try (var moments =
                handle
                        .createQuery(
                                "select sequence, at_time, case when type = 'CLOSING_BEGUN' then deployment else '' end as closing from event where sequence > :read order by sequence")
                        .bind("read", read)
                        .map((row, _) ->
                                new Moment(
                                        row.getLong(1),
                                        UtcTime.read(row, "at_time"),
                                        row.getString(3)))
                        .stream()) {
            moments.forEach(this::add);
        }
    }

    private void add(Moment moment) {
        Duration step = back(moment.at());
        if (!step.isZero()) {
            backUpTo.put(moment.sequence(), all().plus(step));
        }
        if (!moment.closing().isEmpty()) {
            closing.add(moment.closing());
        }
        read = moment.sequence();
        last = moment.at();
    }

    /// Whether somebody began to close a deployment, and so ordered the deletion of what is kept.
    boolean isClosing(String deployment) {
        return closing.contains(deployment);
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

package org.secondlook.alert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Where the person of an alert was seen in the last moments, in the one track that alerted: enough
/// to say how long ago and which way they went, and nothing more. Thread-safe.
public final class Trail {
    /// Seen this lately, somebody is in view.
    static final long IN_VIEW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long KEPT_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
    private static final double GROWTH_PER_SECOND = 0.12;
    private static final double SHARE_PER_SECOND = 0.04;
    private static final double NANOS = 1e9;

    /// Which way somebody goes, as the camera sees it.
    public enum Heading {
        COMING_NEARER,
        GOING_AWAY,
        GOING_LEFT,
        GOING_RIGHT,
        STANDING
    }

    /// When and how somebody was seen last.
    ///
    /// @param nanosAgo how long ago
    /// @param heading which way they went then
    public record Last(long nanosAgo, Heading heading) {
        /// Whether they are in view.
        public boolean isInView() {
            return nanosAgo <= IN_VIEW_NANOS;
        }
    }

    private record Glimpse(long nanos, double centreX, double width) {}

    private final Deque<Glimpse> glimpses = new ArrayDeque<>();

    /// They were seen.
    ///
    /// @param nanos of `System.nanoTime`
    /// @param centreX of the face, from the frame's left edge, in shares of its width
    /// @param width of the face, in shares of the frame's
    public synchronized void seen(long nanos, double centreX, double width) {
        glimpses.addLast(new Glimpse(nanos, centreX, width));
        while (nanos - glimpses.getFirst().nanos > KEPT_NANOS) {
            glimpses.removeFirst();
        }
    }

    /// When and how they were seen last; empty where they were not seen since the alert was raised.
    ///
    /// @param now of `System.nanoTime`
    public synchronized Optional<Last> last(long now) {
        return glimpses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Last(Math.max(0, now - glimpses.getLast().nanos), heading()));
    }

    private Heading heading() {
        Glimpse first = glimpses.getFirst();
        Glimpse last = glimpses.getLast();
        double seconds = (last.nanos - first.nanos) / NANOS;
        if (!(seconds > 0)) {
            return Heading.STANDING;
        }
        double growth = Math.log(last.width / first.width) / seconds;
        double across = (last.centreX - first.centreX) / seconds;
        if (Math.abs(growth) / GROWTH_PER_SECOND >= Math.abs(across) / SHARE_PER_SECOND) {
            return Math.abs(growth) < GROWTH_PER_SECOND
                    ? Heading.STANDING
                    : growth > 0 ? Heading.COMING_NEARER : Heading.GOING_AWAY;
        }
        return Math.abs(across) < SHARE_PER_SECOND
                ? Heading.STANDING
                : across > 0 ? Heading.GOING_RIGHT : Heading.GOING_LEFT;
    }
}

package org.secondlook.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes times of day as 12:04:09 and ages as 0:09. Immutable.
///
/// @param zone the deployment's
record Times(ZoneId zone) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss VV", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// A time of day in the deployment's zone.
    String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /// A day and a time of day in the deployment's zone: 6 Jun 2026 12:04.
    String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /// A day in the deployment's zone: 6 Jun 2026.
    String date(Instant instant) {
        return DATE.format(instant.atZone(zone));
    }

    /// A day and a time of day with seconds, and the zone: 6 Jun 2026 12:04:09 Europe/London.
    String second(Instant instant) {
        return SECOND.format(instant.atZone(zone));
    }

    /// Minutes and seconds from one moment to a later one; 0:00 where it is not later.
    static String age(Instant from, Instant to) {
        return minutes(Math.max(0, Duration.between(from, to).toSeconds()));
    }

    /// Minutes and seconds that are left, counted up so that 0:00 means over.
    static String left(Instant now, Instant end) {
        long ms = Math.max(0, Duration.between(now, end).toMillis());
        return minutes((ms + 999) / 1000);
    }

    private static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}

package org.secondlook.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// Writes times of day as 12:04:09 and ages as 0:09. Immutable.
///
/// @param zone the deployment's
/// @param messages for the names of months
record Times(ZoneId zone, Messages messages) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss VV");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// A time of day in the deployment's zone.
    String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /// A day and a time of day in the deployment's zone: 6 Jun 2026 12:04.
    String day(Instant instant) {
        return date(instant) + " " + MINUTE.format(instant.atZone(zone));
    }

    /// A day in the deployment's zone: 6 Jun 2026.
    String date(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        String month = messages.text("time.months").split(" ")[at.getMonthValue() - 1];
        return at.getDayOfMonth() + " " + month + " " + at.getYear();
    }

    /// A day and a time of day with seconds, and the zone: 6 Jun 2026 12:04:09 Europe/London.
    String second(Instant instant) {
        return date(instant) + " " + SECOND.format(instant.atZone(zone));
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

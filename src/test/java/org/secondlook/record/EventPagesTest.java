package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The record is read page by page, whatever is looked for, and nobody waits for it.
class EventPagesTest {
    private static final int EVENTS = 100_000;
    private static final Instant BEGIN = Instant.parse("2026-01-01T06:00:00Z");
    private static final Duration WAIT_MAX = Duration.ofMillis(100);

    @TempDir Path folder;

    private static Event event(int i) {
        Instant at = BEGIN.plusSeconds(90L * i);
        String deployment = "2026/%03d".formatted(i / 500);
        return switch (i % 10) {
            case 0 ->
                    new Event(
                            at,
                            "",
                            "OP%d".formatted(i % 30),
                            EventType.SIGN_IN,
                            Map.of("outcome", "SIGNED_IN"));
            case 1, 2, 3 ->
                    new Event(
                            at,
                            deployment,
                            "OP%d".formatted(i % 30),
                            EventType.ALERT_DECIDED,
                            Map.of(
                                    "alert",
                                    new UUID(0, i).toString(),
                                    "verdict",
                                    "ENGAGE",
                                    "reasons",
                                    List.of("FEATURES_AGREE"),
                                    "noteSha256",
                                    ""));
            default ->
                    i == 777
                            ? new Event(at, "", "SUP1", EventType.EXPORTED, Map.of())
                            : new Event(
                                    at,
                                    deployment,
                                    "",
                                    EventType.ALERT_RAISED,
                                    Map.of(
                                            "alert",
                                            new UUID(0, i).toString(),
                                            "number",
                                            i,
                                            "camera",
                                            "North pavement",
                                            "candidate",
                                            Map.of(
                                                    "reference",
                                                    "W-%05d".formatted(i),
                                                    "similarity",
                                                    0.71),
                                            "runnersUp",
                                            List.of(),
                                            "threshold",
                                            0.6));
        };
    }

    private static void fill(OpenRecord open, int events) throws Exception {
        for (int from = 1; from <= events; from += 1_000) {
            int begin = from;
            open.write(() -> {
                open.rows()
                        .write(handle -> {
                            for (int i = begin; i < begin + 1_000 && i <= events; i++) {
                                open.events().append(handle, event(i));
                            }
                            return true;
                        });
                return true;
            });
        }
    }

    private static List<RecordedEvent> all(Register register, EventFilter filter) throws Exception {
        List<RecordedEvent> found = new ArrayList<>();
        long before = Long.MAX_VALUE;
        EventPage page;
        do {
            page = register.events(filter, before);
            found.addAll(page.events());
            before = page.next();
        } while (page.hasMore());
        return found;
    }

    private static EventFilter text(String text) {
        return new EventFilter(Set.of(), "", "", null, null, text);
    }

    @Test
    void aHundredThousandEventsAnswerWithinATenthOfASecond() throws Exception {
        Path record = folder.resolve("record");
        try (OpenRecord open = OpenRecord.open(record, Sessions.CLOCK, "file")) {
            fill(open, EVENTS);
        }
        try (Register register = Register.open(record, Sessions.CLOCK)) {
            Instant day = Instant.parse("2026-02-01T00:00:00Z");
            Instant next = day.plus(Duration.ofDays(1));
            Map<String, EventFilter> filters =
                    Map.of(
                            "everything", EventFilter.ALL,
                            "one kind",
                                    new EventFilter(
                                            Set.of(EventType.SIGN_IN), "", "", null, null, ""),
                            "a rare kind",
                                    new EventFilter(
                                            Set.of(EventType.EXPORTED), "", "", null, null, ""),
                            "two kinds",
                                    new EventFilter(
                                            Set.of(EventType.ALERT_DECIDED, EventType.EXPORTED),
                                            "",
                                            "",
                                            null,
                                            null,
                                            ""),
                            "a deployment",
                                    new EventFilter(Set.of(), "2026/011", "", null, null, ""),
                            "an officer", new EventFilter(Set.of(), "", "SUP1", null, null, ""),
                            "a day", new EventFilter(Set.of(), "", "", day, next, ""),
                            "kind, officer and day",
                                    new EventFilter(
                                            Set.of(EventType.ALERT_DECIDED),
                                            "",
                                            "OP3",
                                            day,
                                            next,
                                            ""),
                            "all of it",
                                    new EventFilter(
                                            Set.of(EventType.ALERT_RAISED),
                                            "2026/011",
                                            "OP3",
                                            day,
                                            next,
                                            "w-05"),
                            "a text", text("no such thing"));
            // The database gives the same answer again without looking, so each question is new.
            StringBuilder told = new StringBuilder();
            Duration worst = Duration.ZERO;
            for (Map.Entry<String, EventFilter> each : filters.entrySet()) {
                Duration best = WAIT_MAX.multipliedBy(100);
                told.append("%n%s, ms:".formatted(each.getKey()));
                for (int i = 0; i < 5; i++) {
                    long begin = System.nanoTime();
                    EventPage page = register.events(each.getValue(), EVENTS - 20 * i);
                    Duration took = Duration.ofNanos(System.nanoTime() - begin);
                    told.append(" %.1f (%d)".formatted(took.toNanos() / 1e6, page.events().size()));
                    best = best.compareTo(took) < 0 ? best : took;
                }
                worst = worst.compareTo(best) > 0 ? worst : best;
            }
            System.out.println(told);
            assertThat(worst).as(told.toString()).isLessThan(WAIT_MAX);
        }
    }

    @Test
    void everyEventIsShownOnceWhateverIsLookedFor() throws Exception {
        int events = 6_000;
        Path record = folder.resolve("record");
        try (OpenRecord open = OpenRecord.open(record, Sessions.CLOCK, "file")) {
            fill(open, events);
        }
        try (Register register = Register.open(record, Sessions.CLOCK)) {
            long last = register.events(EventFilter.ALL, Long.MAX_VALUE).last();
            List<Long> all =
                    all(register, EventFilter.ALL).stream().map(RecordedEvent::sequence).toList();
            assertThat(all).hasSize((int) last).doesNotHaveDuplicates();
            assertThat(all).isSortedAccordingTo(java.util.Comparator.reverseOrder());
            EventFilter signIns =
                    new EventFilter(Set.of(EventType.SIGN_IN), "", "", null, null, "");
            assertThat(all(register, signIns)).hasSize(600);
            assertThat(all(register, text("w-00004"))).hasSize(1);
            assertThat(all(register, text("W-0000"))).hasSize(6);
            assertThat(all(register, text("similarity"))).hasSize(3_599);
            EventFilter day =
                    new EventFilter(
                            Set.of(), "", "", BEGIN.plusSeconds(90), BEGIN.plusSeconds(900), "");
            assertThat(all(register, day)).hasSize(9);
        }
    }
}

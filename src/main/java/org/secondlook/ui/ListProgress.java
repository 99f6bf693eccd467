package org.secondlook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How far the enrolment of a list is, and how long it will still take. Properties are the screen's
/// thread's; `at` is called from the thread that enrols.
final class ListProgress {
    /// Sooner nobody can say how fast it goes.
    private static final Duration FIRST_GUESS = Duration.ofSeconds(3);

    /// The screen need not be told oftener.
    private static final long TELL_NANOS = 100_000_000;

    private final Messages messages;
    private final Clock clock;
    private final Executor screen;
    private Instant began;
    private String doing = "";
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private int first = -1;
    private long toldNanos;

    ListProgress(Messages messages, Clock clock, Executor screen) {
        this.messages = messages;
        this.clock = clock;
        this.screen = screen;
        this.began = clock.instant();
        words.set(messages.text("import.reading"));
    }

    /// “4,210 of 16,800 images; 3:20 left”.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /// How much is done, 0…1, or −1 when nobody knows.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// Asks whoever enrols to stop; what is done stays.
    void cancel() {
        cancelled.set(true);
        words.set(messages.text("import.cancelling"));
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    /// Told by whoever enrols.
    ///
    /// @param what is being done, a word
    /// @param done so many images, those of earlier runs among them
    /// @param total images listed
    void at(String what, int done, int total) {
        if (first < 0 || !what.equals(doing)) {
            doing = what;
            first = done;
            began = clock.instant();
        }
        long now = System.nanoTime();
        if (done < total && toldNanos != 0 && now - toldNanos < TELL_NANOS) {
            return;
        }
        toldNanos = now;
        String text = text(done, total);
        double part = total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
        screen.execute(() -> {
            if (!cancelled.get()) {
                words.set(text);
                share.set(part);
            }
        });
    }

    private String text(int done, int total) {
        Duration gone = Duration.between(began, clock.instant());
        int fresh = done - first;
        if (gone.compareTo(FIRST_GUESS) < 0 || fresh <= 0) {
            return messages.text("import.at", doing, done, total);
        }
        long left = gone.toMillis() * (total - done) / fresh / 1_000;
        return messages.text("import.at.left", doing, done, total, minutes(left));
    }

    private static String minutes(long seconds) {
        return seconds < 3_600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}

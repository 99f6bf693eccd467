package org.secondlook.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How far something is that takes long, and whether the officer has thought better of it. Its
/// properties belong to the screen's thread; whoever does the work reports and asks from another.
final class Waiting implements SessionStarter.Progress, SessionStarter.Cancel {
    private final Executor screen;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Waiting(Executor screen) {
        this.screen = screen;
    }

    /// What is being done, a sentence.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /// How much of it is done, 0…1, or −1 when nobody knows.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// Begins anew.
    void begin(String sentence) {
        cancelled.set(false);
        words.set(sentence);
        share.set(-1);
    }

    /// Asks whoever works to stop.
    void cancel(String sentence) {
        cancelled.set(true);
        words.set(sentence);
    }

    @Override
    public void report(String sentence, int done, int total) {
        screen.execute(() -> {
            if (!cancelled.get()) {
                words.set(sentence);
                share.set(total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1));
            }
        });
    }

    @Override
    public boolean isAsked() {
        return cancelled.get();
    }
}

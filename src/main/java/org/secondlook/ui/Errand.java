package org.secondlook.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Things that may wait, done away from the screen, one after the other. Used by the screen's
/// thread; the tasks run on `work` and come back by `screen`.
///
/// The checked exceptions of a task are for people to act on, so their messages are shown.
final class Errand {
    private final Executor work;
    private final Executor screen;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private int running;

    Errand(Executor work, Executor screen, Messages messages) {
        this.work = work;
        this.screen = screen;
        this.messages = messages;
    }

    /// Whether something is being done.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last one could not be done, a sentence; empty when it could.
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// Says what is wrong with something that was asked for.
    void refuse(String sentence) {
        error.set(sentence);
    }

    /// Does it.
    ///
    /// @param done given what it gave, on the screen's thread; not called when it failed
    <T> void run(Callable<T> task, Consumer<? super T> done) {
        run(task, done, error::set);
    }

    /// Does it.
    ///
    /// @param done given what it gave, on the screen's thread
    /// @param refused given the sentence that says why it could not be done, likewise
    <T> void run(Callable<T> task, Consumer<? super T> done, Consumer<String> refused) {
        error.set("");
        running++;
        busy.set(true);
        work.execute(() -> {
            try {
                T result = task.call();
                back(() -> done.accept(result));
            } catch (RuntimeException | Error e) {
                back(() ->
                        refused.accept(
                                messages.text("errand.failed", e.getClass().getSimpleName())));
                throw e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                back(() -> refused.accept(messages.text("errand.interrupted")));
            } catch (Exception e) {
                back(() -> refused.accept(String.valueOf(e.getMessage())));
            }
        });
    }

    private void back(Runnable last) {
        screen.execute(() -> {
            running--;
            busy.set(running > 0);
            last.run();
        });
    }
}

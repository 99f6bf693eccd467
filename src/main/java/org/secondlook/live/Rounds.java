package org.secondlook.live;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A thread that looks after something again and again. Its own thread, so that nothing that hangs
/// elsewhere keeps it from looking.
final class Rounds implements AutoCloseable {
    /// From one round to the next.
    static final long EVERY_MS = 250;

    private static final long STOP_MS = 500;

    private final Runnable round;
    private final Consumer<Throwable> onFailure;
    private final Thread thread;

    /// @param round made again and again
    /// @param onFailure told when one breaks; there are no more then
    Rounds(String name, Runnable round, Consumer<Throwable> onFailure) {
        this.round = round;
        this.onFailure = onFailure;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                round.run();
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
            }
        } catch (InterruptedException e) {
            // Told to stop.
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        Threads.joined(List.of(thread), STOP_MS);
    }
}

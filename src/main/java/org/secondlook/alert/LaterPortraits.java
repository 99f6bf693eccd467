package org.secondlook.alert;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.secondlook.face.Portrait;

/// Hands the log the pictures that came to alerts after they were raised, once their endings are
/// durable. Thread-safe: the log writes on a thread of this one's own, one alert after the other.
///
/// Packing and sealing them takes some hundredths of a second, and nobody who has decided waits for
/// that.
final class LaterPortraits {
    private static final long IDLE_SECONDS = 10;

    private final AlertLog log;
    private final Underway underway;
    private final Consumer<String> onFault;
    private final AtomicInteger unwritten = new AtomicInteger();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(AlertDesk.MAX_ALERTS),
                    Thread.ofPlatform().daemon().name("later-portraits").factory());

    /// @param underway counts each alert from when it is taken until the log has its pictures
    /// @param onFault told why the log did not take them, in a plain sentence
    LaterPortraits(AlertLog log, Underway underway, Consumer<String> onFault) {
        this.log = log;
        this.underway = underway;
        this.onFault = onFault;
        thread.allowCoreThreadTimeOut(true);
    }

    /// Takes an alert whose ending the log has. Once for each; never waits.
    void tell(Alert alert) {
        if (alert.laterPortraits().isEmpty()) {
            return;
        }
        underway.begin();
        unwritten.incrementAndGet();
        try {
            thread.execute(() -> write(alert));
        } catch (RejectedExecutionException e) {
            underway.end();
        }
    }

    private void write(Alert alert) {
        try {
            List<Portrait> later = alert.laterPortraits();
            if (!later.isEmpty()) {
                log.later(alert, later);
                unwritten.decrementAndGet();
            }
        } catch (NotRecordedException e) {
            onFault.accept(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            // Where they were wiped while they were read, closing tells that they are not kept.
            if (!alert.laterPortraits().isEmpty()) {
                throw e;
            }
        } finally {
            underway.end();
        }
    }

    /// Of how many alerts the log does not have them, or not yet.
    int unwritten() {
        return unwritten.get();
    }

    /// Takes no more. What was taken and not begun comes to nothing once the alerts are wiped.
    void close() {
        thread.shutdown();
    }
}

package org.secondlook.alert;

import java.util.concurrent.TimeUnit;

/// Counts the calls that may be waiting for the log, so that closing can give them a little time.
/// Thread-safe; holds no lock while they wait.
final class Underway {
    private int calls;

    synchronized void begin() {
        calls++;
    }

    synchronized void end() {
        calls--;
        notifyAll();
    }

    /// Runs a call that may wait for the log on a thread of its own.
    void aside(String name, Runnable call) {
        begin();
        Thread.ofPlatform()
                .daemon()
                .name(name)
                .start(() -> {
                    try {
                        call.run();
                    } finally {
                        end();
                    }
                });
    }

    /// Waits until there are none, even when the waiting thread is interrupted meanwhile, but no
    /// longer than told.
    synchronized void awaitNone(long msMax) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(msMax);
        boolean interrupted = false;
        long left = until - System.nanoTime();
        while (calls > 0 && left > 0) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            left = until - System.nanoTime();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

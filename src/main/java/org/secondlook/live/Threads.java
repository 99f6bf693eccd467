package org.secondlook.live;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// Waits for threads to end. Stateless.
final class Threads {
    private Threads() {}

    /// Waits for all of them together, even when the waiting thread is interrupted meanwhile.
    ///
    /// @return whether all have ended, or were never started
    static boolean joined(List<Thread> threads, long msMax) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(msMax);
        boolean interrupted = false;
        for (Thread thread : threads) {
            long left = until - System.nanoTime();
            while (thread.isAlive() && left > 0) {
                try {
                    TimeUnit.NANOSECONDS.timedJoin(thread, left);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                left = until - System.nanoTime();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }
}

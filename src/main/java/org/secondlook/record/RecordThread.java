package org.secondlook.record;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.secondlook.alert.NotRecordedException;

/// The one thread that touches the record; others hand it work and wait. Thread-safe.
///
/// A caller that is interrupted still waits for the answer: whoever asks for a decision to be
/// recorded must learn whether it was.
final class RecordThread {
    /// Work that may wait. Alerts are rare and a write takes a millisecond, so a full queue means
    /// that the disk hangs.
    static final int QUEUE_LENGTH = 64;

    /// How long closing waits for the disk.
    private static final long CLOSE_SECONDS = 30;

    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(QUEUE_LENGTH),
                    Thread.ofPlatform().name("record").daemon().factory(),
                    new ThreadPoolExecutor.AbortPolicy());

    /// Runs work on the record's thread and waits for its result.
    ///
    /// @throws NotRecordedException when there is no room for it, or it was closed
    /// @throws ExecutionException with what the work threw
    <T> T call(Callable<T> work) throws NotRecordedException, ExecutionException {
        Future<T> answer;
        try {
            answer = executor.submit(work);
        } catch (RejectedExecutionException e) {
            throw new NotRecordedException(
                    executor.isShutdown()
                            ? "The record is closed."
                            : "The record is %d writes behind. Look at its disk."
                                    .formatted(QUEUE_LENGTH),
                    e);
        }
        return await(answer);
    }

    private static <T> T await(Future<T> answer) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Takes no more work and waits until what was taken is done.
    ///
    /// @param last done at the very end
    /// @return whether it came to an end in time
    boolean close(Runnable last) {
        try {
            executor.execute(last);
        } catch (RejectedExecutionException e) {
            if (executor.isShutdown()) {
                return true;
            }
        }
        executor.shutdown();
        boolean interrupted = false;
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
            while (true) {
                try {
                    return executor.awaitTermination(
                            deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package org.secondlook.live;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Between the workers and the one thread that matches. Thread-safe.
///
/// Bounded: where matching falls behind, workers wait, and frames are dropped and counted at the
/// cameras. Once closed it holds nothing and takes nothing.
final class MatchQueue implements AutoCloseable {
    /// Pieces of news that may wait.
    static final int CAPACITY = 256;

    private static final long CLOSED_LOOK_MS = 100;

    private final BlockingQueue<TrackNews> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    /// Waits for room. The news belongs to the queue from now on, which wipes it where it is closed
    /// or the thread is told to stop.
    void put(TrackNews news) throws InterruptedException {
        open.incrementAndGet();
        boolean taken = false;
        try {
            while (!closed && !taken) {
                taken = queue.offer(news, CLOSED_LOOK_MS, TimeUnit.MILLISECONDS);
            }
        } finally {
            if (!taken) {
                done(news);
            }
        }
        if (closed) {
            clear();
        }
    }

    /// The next piece of news, or null when none came in time. `done` must follow.
    @Nullable TrackNews poll(long ms) throws InterruptedException {
        return queue.poll(ms, TimeUnit.MILLISECONDS);
    }

    /// What was polled has been dealt with.
    void done(TrackNews news) {
        try {
            news.close();
        } finally {
            open.decrementAndGet();
        }
    }

    /// Whether everything that was put has been dealt with.
    boolean isIdle() {
        return open.get() == 0;
    }

    /// Whether nothing is compared any more.
    boolean isClosed() {
        return closed;
    }

    /// Wipes what still waits and whatever is put later.
    @Override
    public void close() {
        closed = true;
        clear();
    }

    private void clear() {
        for (TrackNews news = queue.poll(); news != null; news = queue.poll()) {
            done(news);
        }
    }
}

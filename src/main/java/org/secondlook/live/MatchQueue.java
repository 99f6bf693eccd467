package org.secondlook.live;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Between the workers and the one thread that matches. Thread-safe.
///
/// Bounded: where matching falls behind, workers wait, and frames are dropped and counted at the
/// cameras.
final class MatchQueue {
    /// Tracks that may wait to be compared.
    static final int CAPACITY = 256;

    private final BlockingQueue<MatchQuery> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicInteger open = new AtomicInteger();

    /// Waits for room. The query belongs to the queue from now on.
    void put(MatchQuery query) throws InterruptedException {
        open.incrementAndGet();
        try {
            queue.put(query);
        } catch (InterruptedException e) {
            open.decrementAndGet();
            query.close();
            throw e;
        }
    }

    /// The next query, or null when none came in time. `done` must follow.
    @Nullable MatchQuery poll(long ms) throws InterruptedException {
        return queue.poll(ms, TimeUnit.MILLISECONDS);
    }

    /// A query that was polled has been dealt with.
    void done(MatchQuery query) {
        query.close();
        open.decrementAndGet();
    }

    /// Whether every query that was put has been dealt with.
    boolean isIdle() {
        return open.get() == 0;
    }

    /// Wipes what still waits.
    void clear() {
        for (MatchQuery query = queue.poll(); query != null; query = queue.poll()) {
            done(query);
        }
    }
}

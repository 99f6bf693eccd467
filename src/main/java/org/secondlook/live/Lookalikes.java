package org.secondlook.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.secondlook.match.Resemblances;
import org.secondlook.watchlist.Watchlist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which entries of the session's list look alike, so that a card can warn that somebody else on
/// the list is similar. Thread-safe: worked out once, from the session's start, behind everything
/// else that the machine has to do.
final class Lookalikes {
    private static final Logger LOG = LoggerFactory.getLogger(Lookalikes.class);
    private static final long CLOSE_MS = 5_000;

    private final Watchlist watchlist;
    private final double similarity;
    private final Thread work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable Map<String, List<String>> found;
    private volatile boolean failed;
    private volatile boolean cancelled;

    /// @param similarity from which on two entries look alike
    Lookalikes(Watchlist watchlist, double similarity) {
        this.watchlist = watchlist;
        this.similarity = similarity;
        this.work = Thread.ofPlatform().daemon().name("lookalikes").unstarted(this::find);
        work.setPriority(Thread.MIN_PRIORITY);
    }

    /// Begins to compare, once.
    void start() {
        if (!cancelled && begun.compareAndSet(false, true)) {
            work.start();
        }
    }

    private void find() {
        try {
            Map<String, List<String>> all = new HashMap<>();
            for (Resemblances.Pair pair :
                    Resemblances.of(watchlist, similarity, () -> cancelled).alike()) {
                String first = pair.first().reference();
                String second = pair.second().reference();
                all.computeIfAbsent(first, _ -> new ArrayList<>()).add(second);
                all.computeIfAbsent(second, _ -> new ArrayList<>()).add(first);
            }
            if (!cancelled) {
                found = Map.copyOf(all);
            }
        } catch (RuntimeException | Error e) {
            failed = true;
            LOG.error("who looks alike on the list could not be found out", e);
        }
    }

    /// Who looks like an entry, as far as it is known.
    AlikeEntries of(String reference) {
        Map<String, List<String>> all = found;
        if (failed) {
            return new AlikeEntries.Failed();
        }
        return all == null
                ? new AlikeEntries.NotYet()
                : new AlikeEntries.Found(all.getOrDefault(reference, List.of()));
    }

    /// Returns when nothing of the list is read any more.
    void close() {
        cancelled = true;
        try {
            work.join(CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

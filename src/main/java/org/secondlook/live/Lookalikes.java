package org.secondlook.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.secondlook.match.Resemblances;
import org.secondlook.watchlist.Watchlist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which entries of the session's list look alike, so that a card can warn that somebody else on
/// the list is similar. Thread-safe: worked out once, beside everything else, when it is first
/// asked for.
final class Lookalikes {
    private static final Logger LOG = LoggerFactory.getLogger(Lookalikes.class);
    private static final long CLOSE_MS = 5_000;

    private final Watchlist watchlist;
    private final double similarity;
    private final Thread work;
    private volatile Map<String, List<String>> found = Map.of();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean cancelled;

    /// @param similarity from which on two entries look alike
    Lookalikes(Watchlist watchlist, double similarity) {
        this.watchlist = watchlist;
        this.similarity = similarity;
        this.work = Thread.ofPlatform().daemon().name("lookalikes").unstarted(this::find);
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
            found = Map.copyOf(all);
        } catch (RuntimeException e) {
            LOG.error("who looks alike on the list could not be found out", e);
        }
    }

    /// Ids of the entries that look like one, the most similar first; none while it is not known.
    List<String> of(String reference) {
        if (!cancelled && begun.compareAndSet(false, true)) {
            work.start();
        }
        return List.copyOf(found.getOrDefault(reference, List.of()));
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

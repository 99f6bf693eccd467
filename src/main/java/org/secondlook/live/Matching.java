package org.secondlook.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.match.Candidate;
import org.secondlook.match.GallerySearch;
import org.secondlook.match.ThresholdRule;

/// The one thread that compares tracks with the watchlist and raises alerts; it also ends alerts
/// whose life is over.
final class Matching implements AutoCloseable {
    /// Candidates told with an alert: the best and its runners-up.
    static final int CANDIDATES = 4;

    private static final long TICK_MS = 200;

    /// Time to finish what is being written before the thread is interrupted, and again after.
    private static final long STOP_MS = 750;

    private final MatchQueue queries;
    private final EntriesInForce entries;
    private final RisingThreshold threshold;
    private final BooleanSupplier mayAlert;
    private final AlertDesk desk;
    private final Tally tally;
    private final Runnable onTick;
    private final Consumer<Throwable> onFailure;
    private final Thread thread;
    private volatile boolean closed;

    /// @param mayAlert asked again before each alert
    /// @param onTick called a few times a second
    /// @param onFailure told when matching breaks; no alert is raised any more, but those that wait
    ///   still come to their end
    Matching(
            MatchQueue queries,
            EntriesInForce entries,
            RisingThreshold threshold,
            BooleanSupplier mayAlert,
            AlertDesk desk,
            Tally tally,
            Runnable onTick,
            Consumer<Throwable> onFailure) {
        this.queries = queries;
        this.entries = entries;
        this.threshold = threshold;
        this.mayAlert = mayAlert;
        this.desk = desk;
        this.tally = tally;
        this.onTick = onTick;
        this.onFailure = onFailure;
        this.thread = new Thread(this::run, "match");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            try {
                matchUntilClosed();
            } catch (RuntimeException | Error e) {
                onFailure.accept(e);
                while (!closed) {
                    TimeUnit.MILLISECONDS.sleep(TICK_MS);
                    tick();
                }
            }
        } catch (InterruptedException e) {
            // Told to stop.
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
    }

    private void matchUntilClosed() throws InterruptedException {
        GallerySearch search = new GallerySearch(entries.watchlist());
        long lastTick = System.nanoTime();
        while (!closed) {
            TrackNews news = queries.poll(TICK_MS);
            if (news != null) {
                try {
                    match(search, news);
                } finally {
                    queries.done(news);
                }
            }
            long now = System.nanoTime();
            if (now - lastTick > TimeUnit.MILLISECONDS.toNanos(TICK_MS)) {
                lastTick = now;
                tick();
            }
        }
    }

    private void tick() {
        onTick.run();
        desk.expire();
    }

    private void match(GallerySearch search, TrackNews news) {
        if (news instanceof MatchQuery query && !queries.isClosed()) {
            match(search, query);
        }
    }

    private void match(GallerySearch search, MatchQuery query) {
        CameraPipeline pipeline = query.pipeline();
        Optional<Alert> earlier = pipeline.alertOf(query.track());
        if (earlier.isPresent()) {
            if (showsTheSame(search, query, earlier.get())) {
                query.faces().latestPortrait().ifPresent(earlier.get()::add);
            }
            return;
        }
        List<Candidate> found =
                search.candidates(query.faces().template(), CANDIDATES, entries.now());
        if (found.isEmpty()) {
            return;
        }
        pipeline.compared(query.track(), found.getFirst().similarity());
        if (!mayAlert.getAsBoolean()) {
            return;
        }
        ThresholdRule rule = threshold.rule();
        if (!rule.isReachedBy(found.getFirst().similarity())) {
            return;
        }
        prepare(found.getFirst());
        Alert.Sight sight =
                new Alert.Sight(
                        pipeline.camera().name(),
                        query.track(),
                        query.firstSeconds(),
                        query.seconds(),
                        rule.threshold(),
                        found.getFirst(),
                        List.copyOf(found.subList(1, found.size())));
        Optional<Alert> alert = desk.raise(sight, query.faces().probe(), query.scene());
        if (alert.isPresent()) {
            pipeline.note(query.track(), alert.get());
            tally.alerted((System.nanoTime() - query.decodedNanos()) / 1e6);
            sight.runnersUp().forEach(runnerUp -> runnerUp.image().portrait());
        }
    }

    /// Has the entry's portrait made where it is not ready: an alert that nobody could judge is not
    /// raised.
    private static void prepare(Candidate candidate) {
        if (candidate.image().portrait().isEmpty()) {
            throw new IllegalStateException(
                    "The photograph of the entry %s cannot be read any more."
                            .formatted(candidate.entry().reference()));
        }
    }

    /// Whether the latest face of a track that has alerted would alert for the same entry by
    /// itself: a picture of somebody who crossed the path must not come to stand beside the
    /// reference.
    private boolean showsTheSame(GallerySearch search, MatchQuery query, Alert alert) {
        return query.faces()
                .latestTemplate()
                .map(template -> search.candidates(template, 1, entries.now()))
                .filter(found -> !found.isEmpty())
                .map(List::getFirst)
                .filter(best -> threshold.rule().isReachedBy(best.similarity()))
                .filter(best -> best.entry().equals(alert.sight().candidate().entry()))
                .isPresent();
    }

    @Override
    public void close() {
        closed = true;
        queries.close();
        if (!Threads.joined(List.of(thread), STOP_MS)) {
            thread.interrupt();
            Threads.joined(List.of(thread), STOP_MS);
        }
    }
}

package org.secondlook.training;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.face.Portrait;
import org.secondlook.match.Candidate;
import org.secondlook.watchlist.ImageDetails;
import org.secondlook.watchlist.ReferenceImage;
import org.secondlook.watchlist.Watchlist;
import org.secondlook.watchlist.WatchlistEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows officers known-answer pairs now and then, while nothing else waits. Asked by the screen's
/// thread, which never waits; photographs are read on a thread of its own.
///
/// The moments cannot be foreseen: between two pairs lies a time drawn from an exponential
/// distribution, of which only what an officer was free counts. Each pair of the set is shown once
/// before any is shown again.
public final class Vigilance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Vigilance.class);
    private static final long CLOSE_MS = 5_000;
    private static final double NANOS_PER_HOUR = TimeUnit.HOURS.toNanos(1);

    /// More between two questions is no time in which the officer was free.
    private static final long ASKED_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(2);

    /// A made-up similarity lies above the threshold by this at most.
    private static final double SIMILARITY_ABOVE = 0.15;

    /// Where a pair's faces come from. Used by the thread that reads photographs.
    interface Source extends AutoCloseable {
        PairPhotographs.Faces read(PracticePair pair) throws PracticeException, ModelPackException;

        @Override
        void close();
    }

    private final List<PracticePair> pairs;
    private final Source source;
    private final AlertDesk desk;
    private final List<String> cameras;
    private final DoubleSupplier threshold;
    private final int pairsPerHour;
    private final RandomGenerator random;
    private final LongSupplier nanos;
    private final List<PracticePair> left = new ArrayList<>();
    private final List<Portrait> references = new ArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Thread work;
    private volatile @Nullable String fault;
    private volatile boolean stopped;
    private double untilNext;
    private long asked;

    /// @param cameras a pair is said to come from one of them
    /// @param threshold in force
    /// @param pairsPerHour on average; 0 for none
    /// @param random draws moments, pairs and cameras
    /// @param nanos of `System.nanoTime`
    Vigilance(
            List<PracticePair> pairs,
            Source source,
            AlertDesk desk,
            List<String> cameras,
            DoubleSupplier threshold,
            int pairsPerHour,
            RandomGenerator random,
            LongSupplier nanos) {
        this.pairs = List.copyOf(pairs);
        this.source = source;
        this.desk = desk;
        this.cameras = List.copyOf(cameras);
        this.threshold = threshold;
        this.pairsPerHour = pairsPerHour;
        this.random = random;
        this.nanos = nanos;
        this.asked = nanos.getAsLong();
        draw();
    }

    /// Of the practice set in a folder; nothing is ever shown where there is none, or it cannot be
    /// read, which `fault` tells then.
    ///
    /// @param watchlist that the session runs with; stays the caller's, who closes it after this
    public static Vigilance of(
            Path folder,
            Policy policy,
            ModelPack pack,
            Watchlist watchlist,
            AlertDesk desk,
            List<String> cameras,
            DoubleSupplier threshold) {
        int pairsPerHour = policy.rules().vigilance().pairsPerHour().value();
        PracticeSet set = PracticeSet.NONE;
        String fault = null;
        if (pairsPerHour > 0 && PracticeSet.isIn(folder)) {
            try {
                set = PracticeSet.open(folder, policy);
            } catch (PracticeException e) {
                LOG.warn("practice pairs are not shown: {}", e.getMessage());
                fault = e.getMessage();
            }
        }
        double alike =
                Math.min(
                        threshold.getAsDouble(),
                        policy.rules().watchlist().duplicateSimilarity().value());
        Vigilance vigilance =
                new Vigilance(
                        set.pairs(),
                        new PairPhotographs(set.images(), pack, watchlist, alike),
                        desk,
                        cameras,
                        threshold,
                        pairsPerHour,
                        new SecureRandom(),
                        System::nanoTime);
        vigilance.fault = fault;
        return vigilance;
    }

    private void draw() {
        untilNext = -Math.log(1 - random.nextDouble()) * NANOS_PER_HOUR / Math.max(1, pairsPerHour);
    }

    /// Shows a pair if it is time for one. Called several times a second; never waits.
    ///
    /// @param free whether an officer sits here and nothing waits for them
    public void tick(boolean free) {
        long now = nanos.getAsLong();
        long since = now - asked;
        asked = now;
        if (pairs.isEmpty() || pairsPerHour == 0 || stopped || !free) {
            return;
        }
        untilNext -= Math.min(since, ASKED_WITHIN_NANOS);
        if (untilNext <= 0 && busy.compareAndSet(false, true)) {
            draw();
            work = Thread.ofPlatform().daemon().name("practice-pair").start(this::pose);
        }
    }

    private void pose() {
        try {
            PracticePair pair = next();
            show(pair, source.read(pair));
        } catch (PracticeException | ModelPackException e) {
            LOG.warn("a practice pair could not be shown: {}", e.getMessage());
            fault = e.getMessage();
        } catch (RuntimeException e) {
            LOG.error("practice pairs cannot be shown", e);
            fault = "Practice pairs cannot be shown: %s.".formatted(e.getClass().getSimpleName());
        } finally {
            busy.set(false);
        }
    }

    private PracticePair next() {
        if (left.isEmpty()) {
            left.addAll(pairs);
        }
        return left.remove(random.nextInt(left.size()));
    }

    private void show(PracticePair pair, PairPhotographs.Faces faces) {
        double reached = threshold.getAsDouble();
        double similarity =
                Math.max(
                        reached,
                        pair.similarity()
                                .orElseGet(() ->
                                        Math.min(
                                                1, reached + random.nextDouble(SIMILARITY_ABOVE))));
        WatchlistEntry entry = new WatchlistEntry(pair.entry(), pair.name(), pair.category());
        ReferenceImage image =
                new ReferenceImage("", faces.reference(), new ImageDetails("", pair.taken(), ""));
        Alert.Sight sight =
                new Alert.Sight(
                        cameras.get(random.nextInt(cameras.size())),
                        0,
                        0,
                        0,
                        reached,
                        new Candidate(entry, image, similarity),
                        faces.runnersUp());
        Optional<Alert> shown = desk.pose(sight, faces.probe(), faces.scene(), pair.pair());
        if (shown.isPresent()) {
            references.add(faces.reference());
            shown.get().trail().seen(nanos.getAsLong(), 1.0 / 2, 1.0 / 10);
        } else {
            faces.reference().close();
        }
    }

    /// Why a pair could not be shown, in a plain sentence.
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /// Shows no more pairs, and returns when none is being read.
    public void stop() {
        stopped = true;
        awaitReading();
    }

    /// Returns when no pair is being read.
    void awaitReading() {
        Thread reading = work;
        if (reading != null) {
            try {
                reading.join(CLOSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Wipes the photographs; to be called when no card is open any more.
    @Override
    public void close() {
        stop();
        references.forEach(Portrait::close);
        references.clear();
        source.close();
    }
}

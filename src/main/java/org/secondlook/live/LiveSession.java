package org.secondlook.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.AlertLog;
import org.secondlook.capture.CameraHealth;
import org.secondlook.capture.DecodingCamera;
import org.secondlook.capture.Pace;
import org.secondlook.deployment.LivePermit;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.match.Similarities;
import org.secondlook.match.ThresholdException;
import org.secondlook.match.ThresholdRule;
import org.secondlook.watchlist.Watchlist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running pipeline of one deployment, with or without a screen. Thread-safe.
///
/// If a part of it breaks, it says so and raises no alert any more: it never goes on with half a
/// pipeline.
public final class LiveSession implements LiveView, AutoCloseable {
    /// Cameras of one session at most.
    public static final int MAX_CAMERAS = 9;

    /// What a session is made of. The watchlist stays the caller's, who closes it after the
    /// session.
    ///
    /// @param grounds live cameras open on the permit of a live deployment only
    /// @param pack with a floor, the one that the watchlist was made with
    /// @param threshold at or above that floor, and not below what is permitted
    /// @param cameras one to `MAX_CAMERAS`
    /// @param pace of recorded footage
    /// @param lastAlertNumber the highest that the deployment's record knows, so that none is used
    ///   twice; 0 for none
    public record Setup(
            Grounds grounds,
            Policy policy,
            ModelPack pack,
            Watchlist watchlist,
            ThresholdRule threshold,
            List<CameraPlan> cameras,
            Pace pace,
            int lastAlertNumber) {
        public Setup {
            cameras = List.copyOf(cameras);
            if (cameras.isEmpty() || cameras.size() > MAX_CAMERAS) {
                throw new IllegalArgumentException(
                        "a session has 1 to %d cameras".formatted(MAX_CAMERAS));
            }
            if (!(threshold.threshold() >= pack.floor().orElse(Double.NaN))) {
                throw new IllegalArgumentException(
                        "the threshold is below the floor of the pack that is to run");
            }
            if (watchlist.gallery().templateLength()
                    != pack.manifest().embedder().templateLength()) {
                throw new IllegalArgumentException("the watchlist was made with another pack");
            }
            grounds.require(policy, pack, watchlist, threshold, cameras);
        }

        /// The same, counting on where the record stopped.
        public Setup after(int lastNumber) {
            return new Setup(
                    grounds, policy, pack, watchlist, threshold, cameras, pace, lastNumber);
        }

        /// The lowest threshold, by pack and, where it is permitted, by policy.
        public double floor() {
            double ofPack = pack.floor().orElseThrow();
            return switch (grounds) {
                case Grounds.Recorded _ -> ofPack;
                case Grounds.Permitted(LivePermit permit, var _) ->
                        Math.max(ofPack, permit.frozen().floor());
            };
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);
    private static final long CAMERAS_CLOSE_MS = 1_200;

    private final Setup setup;
    private final RisingThreshold threshold;
    private final SteadyClock clock;
    private final Leave leave;
    private final EntriesInForce entries;
    private final Rounds rounds = new Rounds("hours", this::round, this::fail);
    private final AlertDesk desk;
    private final Tally tally = new Tally();
    private final Following following = new Following();
    private final Lookalikes lookalikes;
    private final MatchQueue queries = new MatchQueue();
    private final AnalysisPool pool;
    private final Matching matching;
    private final List<CameraPipeline> pipelines = new ArrayList<>();
    private final List<LiveCamera> cameras = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable String failure;
    private volatile @Nullable String notice;

    /// @param log where alerts and decisions are written before they count
    /// @param clock the deployment's
    /// @throws ModelPackException when the pack's models cannot be run
    public LiveSession(Setup setup, AlertLog log, Clock clock) throws ModelPackException {
        this.setup = setup;
        this.threshold = new RisingThreshold(setup.threshold());
        this.clock = new SteadyClock(clock, System::nanoTime);
        this.leave = new Leave(setup.grounds(), this.clock);
        this.desk = new AlertDesk(setup.policy(), log, clock, setup.lastAlertNumber());
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.pool =
                new AnalysisPool(
                        setup.pack(),
                        Math.min(workers, setup.cameras().size()),
                        setup.cameras().size(),
                        this::fail);
        this.lookalikes =
                new Lookalikes(
                        setup.watchlist(),
                        setup.policy().rules().watchlist().duplicateSimilarity().value());
        this.entries = new EntriesInForce(setup.watchlist(), setup.policy(), this.clock);
        this.matching =
                new Matching(
                        queries,
                        entries,
                        threshold,
                        this::mayAlert,
                        desk,
                        tally,
                        this::tick,
                        this::fail);
        for (CameraPlan plan : setup.cameras()) {
            CameraPipeline pipeline =
                    new CameraPipeline(
                            pool::wake,
                            slot ->
                                    new DecodingCamera(
                                            plan.name(), plan.address(), setup.pace(), slot),
                            queries,
                            tally,
                            following);
            pipelines.add(pipeline);
            cameras.add(new LiveCamera(plan.name(), pipeline.camera()::health, pipeline.tile()));
        }
    }

    /// Starts the cameras and everything behind them, unless the deployment may not watch now: then
    /// no camera opens, and `fault` tells why.
    public void start() {
        matching.start();
        rounds.start();
        lookalikes.start();
        if (mayAlert()) {
            pool.start();
            pipelines.forEach(p -> p.camera().start());
        }
    }

    private void tick() {
        pipelines.forEach(p -> p.schedule(pool::wake));
    }

    private void round() {
        mayAlert();
        Optional<String> drift = clock.drift();
        if (drift.isPresent() && notice == null) {
            LOG.warn("the clock was moved: {}", drift.get());
        }
        notice = drift.orElse(null);
    }

    /// Whether the session is still allowed to raise alerts; stops it where it is not.
    private boolean mayAlert() {
        Optional<String> refusal = leave.refusal(threshold);
        refusal.ifPresent(why -> {
            if (stop(why + " The cameras have stopped, and no alerts are raised.")) {
                LOG.warn("the session has stopped: {}", why);
            }
        });
        return refusal.isEmpty();
    }

    private void fail(Throwable cause) {
        if (stop(
                "The engine has stopped: %s. No alerts are raised. Start the session anew."
                        .formatted(cause.getClass().getSimpleName()))) {
            LOG.error("the engine has stopped", cause);
        }
    }

    /// Stops everything that leads to an alert: frames, queries, cameras. Alerts that wait can
    /// still be judged.
    ///
    /// @return false when it was stopped before
    private boolean stop(String why) {
        if (!stopped.compareAndSet(false, true)) {
            return false;
        }
        failure = why;
        queries.close();
        pipelines.forEach(p -> p.frames().close());
        closeCameras();
        return true;
    }

    /// Side by side, since each may take a second to let go of a source that hangs.
    private List<Thread> closeCameras() {
        return pipelines.stream()
                .map(p -> Thread.ofPlatform().daemon().name("camera-close").start(p::close))
                .toList();
    }

    @Override
    public SessionFacts facts() {
        return new SessionFacts(
                setup.grounds().deployment(),
                setup.policy(),
                setup.pack().manifest().id(),
                setup.watchlist().size(),
                setup.watchlist().sha256(),
                threshold.rule().threshold(),
                setup.floor(),
                new PackRates(setup.pack().falseMatchRates(), setup.pack().trueMatchRates()));
    }

    @Override
    public void raiseThreshold(double to) throws ThresholdException {
        threshold.raise(to);
    }

    @Override
    public Tile follow(int alert) {
        return following.follow(alert);
    }

    @Override
    public AlikeEntries lookalikes(String reference) {
        return lookalikes.of(reference);
    }

    @Override
    public List<LiveCamera> cameras() {
        return List.copyOf(cameras);
    }

    @Override
    public Counters counters() {
        List<CameraHealth> health = pipelines.stream().map(p -> p.camera().health()).toList();
        return tally.counters(health);
    }

    /// How similar the faces seen so far were, at best, to anybody on the list. A face that has
    /// alerted is not compared with the whole list again; one that nobody was left to be compared
    /// with is in no bin.
    public Similarities similarities() {
        return tally.similarities();
    }

    @Override
    public int entriesLapsed() {
        return entries.lapsed();
    }

    @Override
    public AlertDesk desk() {
        return desk;
    }

    @Override
    public Optional<String> fault() {
        return failure == null ? desk.fault() : Optional.ofNullable(failure);
    }

    @Override
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    @Override
    public boolean isOver() {
        return failure != null
                || (pipelines.stream().allMatch(CameraPipeline::isOver) && queries.isIdle());
    }

    /// Stops cameras and workers, ends what still waits as not adjudicated, and wipes every face.
    /// Closing twice is allowed.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        rounds.close();
        Threads.joined(closeCameras(), CAMERAS_CLOSE_MS);
        boolean stopped = pool.stop();
        matching.close();
        if (stopped) {
            pipelines.forEach(CameraPipeline::wipe);
        }
        following.close();
        lookalikes.close();
        desk.close();
    }
}

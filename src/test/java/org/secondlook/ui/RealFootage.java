package org.secondlook.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.secondlook.SharedEngine;
import org.secondlook.capture.CameraAddress;
import org.secondlook.capture.Pace;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.live.CameraPlan;
import org.secondlook.live.Grounds;
import org.secondlook.live.LiveSession;
import org.secondlook.match.ThresholdRule;
import org.secondlook.record.Keeping;
import org.secondlook.record.RecordStore;
import org.secondlook.record.SessionDetails;
import org.secondlook.watchlist.Enroller;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.ImportedWatchlist;
import org.secondlook.watchlist.ListCheck;
import org.secondlook.watchlist.Watchlist;

/// A real session on recorded footage in real time, with a real engine, watchlist and record.
final class RealFootage implements AutoCloseable {
    static final Deployment DEPLOYMENT = new Deployment("Recorded footage", "test", true);

    final LiveSession session;
    final RecordStore record;
    private final Watchlist watchlist;

    private RealFootage(LiveSession session, RecordStore record, Watchlist watchlist) {
        this.session = session;
        this.record = record;
        this.watchlist = watchlist;
    }

    /// @param list a CSV file
    /// @param folder for the record
    /// @param files one camera each
    static RealFootage start(Path list, Path folder, Path... files) throws Exception {
        ModelPack pack = SharedEngine.pack();
        Policy policy = Policy.demonstration();
        Enroller enroller =
                new Enroller(
                        SharedEngine.photographs(),
                        pack.manifest().id(),
                        pack.manifest().embedder().templateLength());
        EnrolmentResult.Compiled enrolled =
                (EnrolmentResult.Compiled)
                        enroller.enrol(
                                ImportedWatchlist.read(
                                        List.of(list), new ListCheck(policy, Instant.now())),
                                (_, _) -> {},
                                () -> false);
        double floor = pack.floor().orElseThrow();
        ThresholdRule rule = ThresholdRule.of(pack.defaultThreshold().orElse(floor), floor);
        Clock clock = Clock.systemDefaultZone();
        Watchlist watchlist = enrolled.watchlist();
        RecordStore record =
                RecordStore.open(
                        folder,
                        new SessionDetails(
                                DEPLOYMENT,
                                policy.id(),
                                policy.version(),
                                pack.manifest().id(),
                                watchlist.sha256(),
                                watchlist.size(),
                                rule.threshold(),
                                floor,
                                Keeping.of(policy),
                                clock.getZone()),
                        clock);
        List<CameraPlan> cameras = new ArrayList<>();
        for (Path file : files) {
            cameras.add(
                    new CameraPlan(
                            "Camera %d".formatted(cameras.size() + 1),
                            CameraAddress.parse(file.toString())));
        }
        LiveSession session =
                new LiveSession(
                        new LiveSession.Setup(
                                new Grounds.Recorded(DEPLOYMENT),
                                policy,
                                pack,
                                watchlist,
                                rule,
                                cameras,
                                Pace.REAL_TIME,
                                0),
                        record,
                        clock);
        session.start();
        return new RealFootage(session, record, watchlist);
    }

    RunningSession running() {
        return new RunningSession(
                session, record::health, record.opening(), this::close, _ -> true, null);
    }

    @Override
    public void close() {
        session.close();
        record.close();
        watchlist.close();
    }
}

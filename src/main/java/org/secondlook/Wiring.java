package org.secondlook;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.capture.Pace;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.live.CameraPlan;
import org.secondlook.live.LiveSession;
import org.secondlook.match.ThresholdRule;
import org.secondlook.record.RecordException;
import org.secondlook.record.RecordStore;
import org.secondlook.record.SessionDetails;
import org.secondlook.ui.RunningSession;
import org.secondlook.watchlist.Watchlist;

/// A session with everything that it needs to be adjudicated: watchlist, record, pipeline. Owns
/// them and closes them in the order that loses nothing.
final class Wiring implements AutoCloseable {
    private final Watchlist watchlist;
    private final RecordStore record;
    private final LiveSession session;

    private Wiring(Watchlist watchlist, RecordStore record, LiveSession session) {
        this.watchlist = watchlist;
        this.record = record;
        this.session = session;
    }

    /// Where a session is recorded.
    @FunctionalInterface
    interface Records {
        RecordStore begin(SessionDetails details) throws RecordException;
    }

    /// Begins a session in the record, then starts cameras and engine.
    ///
    /// @param watchlist taken over
    /// @throws Refused when the record or the engine cannot be used; nothing is left open then
    static Wiring start(
            Deployment deployment,
            Policy policy,
            ModelPack pack,
            Watchlist watchlist,
            ThresholdRule rule,
            List<CameraPlan> cameras,
            Records records,
            Clock clock)
            throws Refused {
        SessionDetails details =
                new SessionDetails(
                        deployment,
                        policy.id(),
                        policy.version(),
                        pack.identity(),
                        watchlist.sha256(),
                        watchlist.size(),
                        rule.threshold(),
                        pack.floor().orElseThrow(),
                        clock.getZone());
        RecordStore record = null;
        try {
            record = records.begin(details);
            LiveSession session =
                    new LiveSession(
                            new LiveSession.Setup(
                                    deployment,
                                    policy,
                                    pack,
                                    watchlist,
                                    rule,
                                    cameras,
                                    Pace.REAL_TIME,
                                    record.opening().lastAlertNumber()),
                            record,
                            clock,
                            alert -> {});
            session.start();
            return new Wiring(watchlist, record, session);
        } catch (RecordException | ModelPackException e) {
            close(record, watchlist);
            throw new Refused(e);
        } catch (RuntimeException | Error e) {
            close(record, watchlist);
            throw e;
        }
    }

    private static void close(@Nullable RecordStore record, Watchlist watchlist) {
        if (record != null) {
            record.close();
        }
        watchlist.close();
    }

    /// The running session.
    LiveSession session() {
        return session;
    }

    /// The running session as the screen sees it, with its record.
    RunningSession running() {
        return new RunningSession(
                session, record::health, record.opening(), this::close, _ -> true);
    }

    @Override
    public void close() {
        session.close();
        record.close();
        watchlist.close();
    }
}

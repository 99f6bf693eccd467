package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.secondlook.SharedEngine;
import org.secondlook.alert.AlertLog;
import org.secondlook.capture.Pace;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.match.ThresholdRule;
import org.secondlook.watchlist.Watchlist;

/// Sessions as tests need them: recorded footage, as fast as analysis goes.
final class Rig {
    static final double THRESHOLD = 0.6;

    private Rig() {}

    static LiveSession.Setup setup(Watchlist watchlist, CameraPlan... cameras) throws Exception {
        return setup(SharedEngine.pack(), watchlist, cameras);
    }

    static LiveSession.Setup setup(ModelPack pack, Watchlist watchlist, CameraPlan... cameras)
            throws Exception {
        return new LiveSession.Setup(
                new Grounds.Recorded(new Deployment("Recorded footage", "test", true)),
                Policy.demonstration(),
                pack,
                watchlist,
                ThresholdRule.of(THRESHOLD, pack.floor().orElseThrow()),
                List.of(cameras),
                Pace.AS_ANALYSED,
                0);
    }

    static LiveSession session(LiveSession.Setup setup, AlertLog log) throws Exception {
        return session(setup, log, Clock.systemUTC());
    }

    static LiveSession session(LiveSession.Setup setup, AlertLog log, Clock clock)
            throws Exception {
        return new LiveSession(setup, log, clock);
    }

    /// Waits until all footage has been shown, doing something again and again meanwhile.
    static void awaitOver(LiveSession session, Runnable meanwhile) throws InterruptedException {
        long until = System.nanoTime() + 240_000_000_000L;
        while (!session.isOver()) {
            assertThat(System.nanoTime()).as("the session comes to its end").isLessThan(until);
            meanwhile.run();
            Thread.sleep(5);
        }
    }

    static void closeWithinFiveSeconds(LiveSession session) {
        long begun = System.nanoTime();
        session.close();
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(5);
    }

    /// What must hold of the counters of a session that is over.
    static void assertConsistent(Counters counted) {
        assertThat(counted.framesAnalysed() + counted.framesDropped())
                .isLessThanOrEqualTo(counted.framesDecoded());
        assertThat(counted.nonMatchesForgotten()).isBetween(0L, counted.facesSeen());
        assertThat(counted.alerts() + counted.nonMatchesForgotten())
                .isLessThanOrEqualTo(counted.facesSeen());
    }
}

package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;
import org.secondlook.alert.Alert;
import org.secondlook.capture.CameraAddress;
import org.secondlook.capture.CameraHealth;
import org.secondlook.capture.Pace;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.match.ThresholdRule;
import org.secondlook.watchlist.Watchlist;

class SessionTest {
    @TempDir Path temp;

    @Test
    void aRepeatWithinTheWindowAlertsOncePerCamera() throws Exception {
        Stills stills = new Stills(temp);
        Log log = new Log();
        try (Watchlist watchlist = stills.enrol("001", "011");
                LiveSession session =
                        Rig.session(
                                Rig.setup(
                                        watchlist,
                                        stills.camera("north", "001", "024", "001", "011", "001")),
                                log)) {
            session.start();
            Rig.awaitOver(session, () -> {});
            assertThat(session.desk().alerts())
                    .extracting(a -> a.sight().candidate().entry().reference())
                    .containsExactly("001", "011");
            Counters counted = session.counters();
            assertThat(counted.facesSeen()).isEqualTo(5);
            assertThat(counted.nonMatchesForgotten()).isEqualTo(3);
            assertThat(counted.alerts()).isEqualTo(2);
        }
    }

    /// Cameras are not linked: whoever passes two of them alerts on both.
    @Test
    void theSamePersonBeforeTwoCamerasAlertsOnBoth() throws Exception {
        Stills stills = new Stills(temp);
        try (Watchlist watchlist = stills.enrol("001");
                LiveSession session =
                        Rig.session(
                                Rig.setup(
                                        watchlist,
                                        stills.camera("north", "001"),
                                        stills.camera("south", "024", "001")),
                                new Log())) {
            session.start();
            Rig.awaitOver(session, () -> {});
            assertThat(session.desk().alerts())
                    .extracting(a -> a.sight().camera())
                    .containsExactlyInAnyOrder("north", "south");
        }
    }

    @Test
    void aBrokenCameraSaysSoAndTheOthersGoOn() throws Exception {
        Stills stills = new Stills(temp);
        Path text = Files.writeString(temp.resolve("no-video.mp4"), "this is no video");
        CameraPlan broken = new CameraPlan("broken", new CameraAddress.File(text));
        try (Watchlist watchlist = stills.enrol("001");
                LiveSession session =
                        Rig.session(
                                Rig.setup(
                                        watchlist,
                                        stills.camera("a", "001"),
                                        broken,
                                        stills.camera("b", "001")),
                                new Log())) {
            session.start();
            Rig.awaitOver(session, () -> {});
            assertThat(session.desk().alerts()).hasSize(2);
            assertThat(session.fault()).isEmpty();
            CameraHealth health = session.cameras().get(1).health();
            assertThat(health.state()).isEqualTo(CameraHealth.State.FAILED);
            assertThat(health.reason()).contains("cannot be opened as video");
            Rig.assertConsistent(session.counters());
            Rig.closeWithinFiveSeconds(session);
        }
    }

    @Test
    void numbersGoOnWhereTheRecordStopped() throws Exception {
        Stills stills = new Stills(temp);
        try (Watchlist watchlist = stills.enrol("001")) {
            LiveSession.Setup first = Rig.setup(watchlist, stills.camera("a", "001"));
            LiveSession.Setup later = first.after(41);
            try (LiveSession session = Rig.session(later, new Log())) {
                session.start();
                Rig.awaitOver(session, () -> {});
                assertThat(session.desk().alerts()).extracting(Alert::number).containsExactly(42);
            }
        }
    }

    @Test
    void aSessionMayBeClosedAtAnyTimeAndTwice() throws Exception {
        try (Watchlist watchlist = new Stills(temp).enrol("001")) {
            LiveSession.Setup setup = Rig.setup(watchlist, Footage.PLAZA.camera());
            for (int ms : new int[] {-1, 0, 30, 300, 1_000}) {
                LiveSession session = Rig.session(setup, new Log());
                if (ms >= 0) {
                    session.start();
                    Thread.sleep(ms);
                }
                Rig.closeWithinFiveSeconds(session);
                session.close();
                Rig.assertConsistent(session.counters());
            }
            LiveSession interrupted = Rig.session(setup, new Log());
            interrupted.start();
            Thread.sleep(300);
            Thread.currentThread().interrupt();
            Rig.closeWithinFiveSeconds(interrupted);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("analysis-0", "match", "camera");
    }

    /// A threshold rule knows a floor, but only the session knows which pack will run.
    @Test
    void aThresholdBelowTheFloorOfThePackThatRunsIsRefused() throws Exception {
        try (Watchlist watchlist = new Stills(temp).enrol("001")) {
            ModelPack pack = SharedEngine.pack();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> setup(pack, watchlist, ThresholdRule.of(0.49, 0.1)))
                    .withMessageContaining("below the floor");
            assertThat(setup(pack, watchlist, ThresholdRule.of(0.5, 0.1))).isNotNull();
        }
    }

    @Test
    void aLiveCameraOpensOnlyInALiveDeployment() throws Exception {
        try (Watchlist watchlist = new Stills(temp).enrol("001")) {
            for (CameraAddress address :
                    List.of(
                            new CameraAddress.Device("/dev/video0"),
                            new CameraAddress.Stream(URI.create("rtsp://192.0.2.1/a")))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Rig.setup(watchlist, new CameraPlan("live", address)))
                        .withMessageContaining("live deployment");
            }
        }
    }

    @Test
    void noCameraOrMoreThanTheMostAreRefused() throws Exception {
        try (Watchlist watchlist = new Stills(temp).enrol("001")) {
            CameraPlan camera =
                    new CameraPlan("a", new CameraAddress.Folder(Shared.folder("faces")));
            assertThatIllegalArgumentException().isThrownBy(() -> Rig.setup(watchlist));
            CameraPlan[] ten =
                    IntStream.range(0, 10).mapToObj(_ -> camera).toArray(CameraPlan[]::new);
            assertThatIllegalArgumentException().isThrownBy(() -> Rig.setup(watchlist, ten));
        }
    }

    private static LiveSession.Setup setup(
            ModelPack pack, Watchlist watchlist, ThresholdRule threshold) {
        return new LiveSession.Setup(
                new Grounds.Recorded(new Deployment("Recorded footage", "test", true)),
                Policy.demonstration(),
                pack,
                watchlist,
                threshold,
                List.of(Footage.PLAZA.camera()),
                Pace.AS_ANALYSED,
                0);
    }
}

package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.FullList;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;
import org.secondlook.capture.CameraAddress;
import org.secondlook.capture.CameraHealth;
import org.secondlook.capture.Film;
import org.secondlook.capture.Gate;
import org.secondlook.capture.Pace;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.LivePermit;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.match.ThresholdRule;
import org.secondlook.watchlist.Watchlist;

/// A live camera opens inside a live deployment, and every way round it is shut.
@Timeout(120)
class GroundsTest {
    private static final CameraPlan DEVICE =
            new CameraPlan("live", new CameraAddress.Device("/dev/video-none"));
    private static final Policy POLICY = Policy.builtIn(Policy.HOURS_24);

    private final Instant now = Instant.now();
    private final Instant begins = now.minus(Duration.ofHours(1));
    private final Instant ends = now.plus(Duration.ofHours(1));

    @TempDir private Path temp;
    private ModelPack pack;
    private Watchlist watchlist;

    @BeforeEach
    void aPackAndAList() throws Exception {
        pack = SharedEngine.pack();
        watchlist =
                Footage.enrol(
                        List.of(
                                FullList.of("plaza", temp.resolve("full"), 1_000)
                                        .resolve("watchlist.csv")));
    }

    @AfterEach
    void wipe() {
        watchlist.close();
    }

    private LiveSession.Setup setup(Grounds grounds, Policy policy, double threshold)
            throws Exception {
        return setup(grounds, policy, pack, threshold, DEVICE);
    }

    private LiveSession.Setup setup(
            Grounds grounds, Policy policy, ModelPack with, double threshold, CameraPlan camera)
            throws Exception {
        return new LiveSession.Setup(
                grounds,
                policy,
                with,
                watchlist,
                ThresholdRule.of(threshold, with.floor().orElseThrow()),
                List.of(camera),
                Pace.REAL_TIME,
                0);
    }

    private Grounds permitted(Frozen frozen) {
        return Permits.grounds(Permits.life("2026/114", frozen, begins, ends), now);
    }

    private Frozen frozen() {
        return Permits.frozen(watchlist, pack, POLICY);
    }

    private void assertRefused(Grounds grounds, Policy policy, double threshold, String says) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setup(grounds, policy, threshold))
                .withMessageContaining(says);
    }

    @Test
    void withoutAPermitThereAreOnlyDemonstrationsOnRecordedFootage() {
        assertRefused(
                new Grounds.Recorded(new Deployment("Street", "2026/114", true)),
                POLICY,
                Rig.THRESHOLD,
                "only inside a live deployment");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Grounds.Recorded(new Deployment("Street", "2026/114", false)));
    }

    @Test
    void aPermitForWhatWasApprovedLetsALiveCameraOpen() throws Exception {
        assertThat(setup(permitted(frozen()), POLICY, Rig.THRESHOLD)).isNotNull();
        assertThat(setup(permitted(frozen()), POLICY, Rig.THRESHOLD + 0.1)).isNotNull();
    }

    @Test
    void aPermitOfAnExerciseOpensNoLiveCameraButRecordedFootage() throws Exception {
        Policy training = Policy.demonstration();
        Grounds exercise = permitted(Permits.frozen(watchlist, pack, training));
        assertRefused(exercise, training, Rig.THRESHOLD, "not open in an exercise");
        assertThat(setup(exercise, training, pack, Rig.THRESHOLD, Footage.PLAZA.camera()))
                .isNotNull();
    }

    @Test
    void aTrainingPackOpensNoLiveCamera() throws Exception {
        ModelPack exercise = forTraining();
        Grounds grounds = permitted(Permits.frozen(watchlist, exercise, POLICY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setup(grounds, POLICY, exercise, Rig.THRESHOLD, DEVICE))
                .withMessageContaining("not open in an exercise");
    }

    private ModelPack forTraining() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("pack"));
        try (Stream<Path> files = Files.list(pack.folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path manifest = folder.resolve("pack.json");
        String published = Files.readString(manifest);
        Files.delete(manifest);
        Files.writeString(
                manifest,
                published
                        .replace("\"yunet-retail0095\"", "\"exercise\"")
                        .replace("\"OPERATIONAL\"", "\"TRAINING\""));
        return ModelPack.open(folder);
    }

    @Test
    void aPermitForAnotherWatchlistPackOrPolicyIsNone() throws Exception {
        try (Watchlist other = new Stills(temp).enrol("001")) {
            assertRefused(
                    permitted(Permits.frozen(other, pack, POLICY)),
                    POLICY,
                    Rig.THRESHOLD,
                    "the watchlist");
        }
        Frozen frozen = Permits.frozen(watchlist, forTraining(), POLICY);
        assertRefused(permitted(frozen), POLICY, Rig.THRESHOLD, "the model pack");
        assertRefused(permitted(frozen()), Policy.builtIn("31-day"), Rig.THRESHOLD, "the policy");
    }

    @Test
    void aThresholdBelowWhatIsPermittedIsRefusedEvenAboveTheFloor() {
        assertThat(Rig.THRESHOLD - 0.01).isGreaterThan(pack.floor().orElseThrow());
        assertRefused(permitted(frozen()), POLICY, Rig.THRESHOLD - 0.01, "below the one in force");
    }

    @Test
    void anExpiredPermitOpensNothing() throws Exception {
        Grounds grounds = permitted(frozen());
        assertOpensNothing(grounds, Duration.between(now, ends), "authorised hours");
    }

    @Test
    void aPermitKeptFromADeploymentThatIsOverOpensNothing() throws Exception {
        DeploymentLife life = Permits.life("2026/114", frozen(), begins, ends);
        DeploymentLife over = life.with(new DeploymentEvent.Ended(Permits.act(now)));
        assertOpensNothing(Permits.grounds(life, now, () -> over), Duration.ZERO, "is ended");
    }

    @Test
    void aPermitOfAnotherDeploymentThatIsLiveOpensNothing() throws Exception {
        DeploymentLife life = Permits.life("2026/114", frozen(), begins, ends);
        DeploymentLife other = Permits.life("2026/115", frozen(), begins, ends);
        assertOpensNothing(Permits.grounds(life, now, () -> other), Duration.ZERO, "Another");
    }

    private void assertOpensNothing(Grounds grounds, Duration moved, String says) throws Exception {
        LivePermit permit = ((Grounds.Permitted) grounds).permit();
        assertThat(permit.deployment().reference()).isEqualTo("2026/114");
        MovedClock clock = new MovedClock();
        clock.move(moved);
        try (Gate gate = new Gate(film(), 25);
                LiveSession session =
                        Rig.session(
                                setup(
                                        grounds,
                                        POLICY,
                                        pack,
                                        Rig.THRESHOLD,
                                        new CameraPlan(
                                                "gate", CameraAddress.parse(gate.address()))),
                                new Log(),
                                clock)) {
            session.start();
            assertThat(session.fault().orElseThrow())
                    .contains(says, "The cameras have stopped, and no alerts are raised.");
            assertThat(session.isOver()).isTrue();
            Thread.sleep(500);
            assertThat(gate.asked()).isZero();
            assertThat(session.counters().framesDecoded()).isZero();
        }
    }

    private Path film() {
        return Film.cut(
                Shared.folder("footage", "plaza", "footage.mp4"),
                temp.resolve("gate.mp4"),
                7.6,
                10.5);
    }

    /// The lawful way, with a camera over RTSP.
    @Test
    void insideALiveDeploymentALiveCameraAlerts() throws Exception {
        try (Gate gate = new Gate(film(), 25);
                LiveSession session =
                        Rig.session(
                                setup(
                                        permitted(frozen()),
                                        POLICY,
                                        pack,
                                        Rig.THRESHOLD,
                                        new CameraPlan(
                                                "gate", CameraAddress.parse(gate.address()))),
                                new Log(),
                                Clock.systemUTC())) {
            session.start();
            for (int i = 0; i < 400 && session.desk().alerts().isEmpty(); i++) {
                Thread.sleep(50);
            }
            assertThat(session.desk().alerts()).isNotEmpty();
            assertThat(session.cameras().getFirst().health().state())
                    .isEqualTo(CameraHealth.State.LIVE);
            assertThat(session.facts().deployment().demonstration()).isFalse();
            assertThat(session.fault()).isEmpty();
        }
    }
}

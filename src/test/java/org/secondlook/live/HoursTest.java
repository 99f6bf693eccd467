package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.FullList;
import org.secondlook.SharedEngine;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.DecisionResult;
import org.secondlook.alert.Sights;
import org.secondlook.alert.Verdict;
import org.secondlook.capture.CameraHealth;
import org.secondlook.capture.Pace;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.LiveHours;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.match.ThresholdRule;
import org.secondlook.watchlist.Watchlist;

/// When the hours end, or the clock is moved, a session that runs on real footage stops and says
/// why.
@Timeout(120)
class HoursTest {
    private static final Policy POLICY = Policy.builtIn(Policy.HOURS_24);
    private static final Duration SOON = Duration.ofMillis(1_500);

    @TempDir private Path temp;
    private final MovedClock clock = new MovedClock();
    private volatile DeploymentLife life = Lives.live();
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

    /// Live for an hour already.
    private LiveSession session(Duration left) throws Exception {
        Instant now = clock.instant();
        life =
                Permits.life(
                        "2026/114",
                        Permits.frozen(watchlist, pack, POLICY),
                        now.minus(Duration.ofHours(1)),
                        now.plus(left));
        LiveSession session =
                Rig.session(
                        new LiveSession.Setup(
                                Permits.grounds(life, now, () -> life),
                                POLICY,
                                pack,
                                watchlist,
                                ThresholdRule.of(Rig.THRESHOLD, pack.floor().orElseThrow()),
                                List.of(Footage.PLAZA.camera()),
                                Pace.AS_ANALYSED,
                                0),
                        new Decisions(),
                        clock);
        session.start();
        return session;
    }

    private static final class Decisions extends Log {
        @Override
        public void decided(Alert alert, Decision decision) {
            // Taken.
        }
    }

    private static void await(Duration most, BooleanSupplier what) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(10);
        }
    }

    private static void awaitAlert(LiveSession session) throws InterruptedException {
        await(Duration.ofSeconds(60), () -> !session.desk().alerts().isEmpty());
    }

    private static void assertNothingRunsAnyMore(LiveSession session) throws InterruptedException {
        Thread.sleep(300);
        int alerts = session.desk().alerts().size();
        long analysed = session.counters().framesAnalysed();
        Thread.sleep(1_000);
        assertThat(session.desk().alerts()).hasSize(alerts);
        assertThat(session.counters().framesAnalysed()).isEqualTo(analysed);
        assertThat(session.cameras().getFirst().health().state())
                .isEqualTo(CameraHealth.State.ENDED);
        assertThat(session.isOver()).isTrue();
    }

    @Test
    void whenTheHoursEndTheCamerasStopAndWhatWaitsCanStillBeJudgedUntilItExpires()
            throws Exception {
        try (LiveSession session = session(Duration.ofSeconds(45))) {
            awaitAlert(session);
            assertThat(session.fault()).isEmpty();
            Alert alert = session.desk().alerts().getFirst();
            clock.move(Duration.ofSeconds(45));
            await(SOON, () -> session.fault().isPresent());
            assertThat(session.fault().orElseThrow())
                    .contains(
                            "The authorised hours of deployment 2026/114",
                            "The cameras have stopped, and no alerts are raised.");
            assertNothingRunsAnyMore(session);
            assertThat(session.desk().decide(alert, decision()))
                    .isInstanceOf(DecisionResult.Taken.class);
            clock.move(Duration.ofSeconds(POLICY.alertLifetimeSeconds()));
            await(
                    SOON,
                    () ->
                            session.desk().alerts().stream()
                                    .skip(1)
                                    .allMatch(a -> a.state() instanceof AlertState.NotAdjudicated));
        }
    }

    private Decision decision() {
        return new Decision(
                Verdict.DO_NOT_ENGAGE,
                List.of("CANNOT_TELL"),
                "",
                new Officer("OP1"),
                clock.instant(),
                Sights.mark(0, clock.instant()));
    }

    @Test
    void whenADeploymentIsEndedItsCamerasStop() throws Exception {
        try (LiveSession session = session(Duration.ofHours(1))) {
            awaitAlert(session);
            life = life.with(new DeploymentEvent.Ended(Permits.act(clock.instant())));
            await(SOON, () -> session.fault().isPresent());
            assertThat(session.fault().orElseThrow()).contains("Deployment 2026/114 is ended");
            assertNothingRunsAnyMore(session);
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeTheHoursLonger() throws Exception {
        try (LiveSession session = session(Duration.ofSeconds(4))) {
            clock.move(Duration.ofMinutes(-30));
            await(SOON, () -> session.notice().isPresent());
            assertThat(session.notice().orElseThrow())
                    .isEqualTo(
                            "The clock was set back by 30 min while the session ran. Check the clock.");
            assertThat(session.fault()).isEmpty();
            await(Duration.ofSeconds(6), () -> session.fault().isPresent());
            assertThat(LiveHours.ask(life, clock.instant()))
                    .isInstanceOf(LiveHours.Leave.Given.class);
            assertThat(session.fault().orElseThrow())
                    .contains("set back by 30 min", "do not hold now");
            assertNothingRunsAnyMore(session);
        }
    }

    @Test
    void aClockSetBeforeTheStartStopsIt() throws Exception {
        try (LiveSession session = session(Duration.ofHours(1))) {
            clock.move(Duration.ofHours(-2));
            await(SOON, () -> session.fault().isPresent());
            assertThat(session.fault().orElseThrow())
                    .contains("before the deployment went live. Check the clock.");
            assertNothingRunsAnyMore(session);
        }
    }

    @Test
    void aClockSetForwardWithinTheHoursIsToldAndAlertsGoOn() throws Exception {
        try (LiveSession session = session(Duration.ofHours(1))) {
            clock.move(Duration.ofMinutes(10));
            await(SOON, () -> session.notice().isPresent());
            assertThat(session.notice().orElseThrow()).contains("set forward by 10 min");
            awaitAlert(session);
            assertThat(session.fault()).isEmpty();
            clock.move(Duration.ofMinutes(-10));
            await(SOON, () -> session.notice().isEmpty());
        }
    }

    @Test
    void aThresholdThatIsRecordedAsRaisedIsTakenOver() throws Exception {
        try (LiveSession session = session(Duration.ofHours(1))) {
            awaitAlert(session);
            int before = session.desk().alerts().size();
            life =
                    life.with(
                            new DeploymentEvent.ThresholdRaised(
                                    Permits.act(clock.instant()), Rig.THRESHOLD, 0.99));
            await(SOON, () -> session.facts().threshold() == 0.99);
            int alerts = session.desk().alerts().size();
            Thread.sleep(3_000);
            assertThat(session.desk().alerts()).hasSize(alerts).hasSizeGreaterThanOrEqualTo(before);
            assertThat(session.desk().alerts())
                    .allMatch(alert -> alert.sight().threshold() == Rig.THRESHOLD);
            assertThat(session.fault()).isEmpty();
        }
    }
}
